import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Language } from '../languages/languages';
import type { StateStore } from '../storage/state-store';
import { chatKey } from './chat-key';
import type { Register } from './register';

/** What somebody has chosen for one answer: another language, the language that the text really is in, a register. */
export interface AnswerChoices {
  into?: Language;
  from?: Language | 'auto';
  register?: Register;
}

/** Which messages of the bot answer a message, and how it was translated, so that both can follow its edits. */
export interface MessageLink {
  /** Ids of the answer's messages, in order. */
  answers: number[];
  /** Of what was answered; equal when an edit changed nothing that is translated. */
  fingerprint: string;
  choices: AnswerChoices;
}

/**
 * Keeps links from a message to its answer across restarts. They hold ids and a hash, and no text.
 * The store forgets them after their lifetime.
 */
export class MessageLinks {
  private readonly logger = new Logger(MessageLinks.name);

  constructor(
    private readonly store: StateStore,
    /** Milliseconds. */
    private readonly lifetimeMs: number,
  ) {}

  async find(chatId: number, messageId: number): Promise<MessageLink | undefined> {
    const saved = await this.store.get(keyOf(chatId, messageId));
    return saved === undefined ? undefined : (JSON.parse(saved) as MessageLink);
  }

  /** The link of which this message is the last answer, and the message that it is the link of. */
  async findByAnswer(
    chatId: number,
    answerId: number,
  ): Promise<(MessageLink & { askedBy: number }) | undefined> {
    const askedBy = Number(await this.store.get(answerKey(chatId, answerId)));
    const link = askedBy ? await this.find(chatId, askedBy) : undefined;
    return link?.answers.includes(answerId) ? { ...link, askedBy } : undefined;
  }

  /** Is not waited for: the store keeps the order of writes, so the link is safe before its update is done. */
  keep(chatId: number, messageId: number, link: MessageLink): void {
    const lastAnswer = link.answers.at(-1) ?? 0;
    Promise.all([
      this.store.set(keyOf(chatId, messageId), JSON.stringify(link), this.lifetimeMs),
      // Buttons stand under the last one.
      this.store.set(answerKey(chatId, lastAnswer), String(messageId), this.lifetimeMs),
    ]).catch((error: unknown) =>
      this.logger.warn(`A message cannot be linked to its answer: ${String(error)}`),
    );
  }
}

/** A short hash of anything that JSON can hold. */
export function fingerprintOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}

function answerKey(chatId: number, answerId: number): string {
  return chatKey(chatId, `answer:${answerId}`);
}

function keyOf(chatId: number, messageId: number): string {
  return chatKey(chatId, `link:${messageId}`);
}
