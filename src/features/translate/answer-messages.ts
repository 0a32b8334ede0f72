import { Injectable } from '@nestjs/common';
import type { InlineKeyboardMarkup, MessageEntity } from 'telegraf/types';
import { fingerprintOf, type MessageLink, MessageLinks } from '../../chats/message-links';
import type { BotContext, ReplyTo } from '../../telegram/bot-context';
import { TelegramError } from '../../telegram/outgoing/telegram-error';
import type { MarkedText } from '../../translation/marked-text';
import { splitMarked } from '../../translation/whole-text/split-marked';
import type { AnswerPlan } from './answer-plan';
import type { Request } from './wish';

/** An answer that stands in the chat. */
export type Former = Pick<MessageLink, 'answers' | 'choices'>;

type Keyboard = InlineKeyboardMarkup | undefined;

/** Writes answers into chats, and keeps which message they belong to, so that they can be changed later. */
@Injectable()
export class AnswerMessages {
  constructor(private readonly links: MessageLinks) {}

  /** The answer that this message is the last part of, if it is remembered. */
  async findByAnswer(
    ctx: BotContext,
    answerId: number | undefined,
  ): ReturnType<MessageLinks['findByAnswer']> {
    return ctx.chat && answerId ? this.links.findByAnswer(ctx.chat.id, answerId) : undefined;
  }

  /** The answer to what a message asks for, if it is remembered. */
  async find(ctx: BotContext, messageId: number | undefined): Promise<MessageLink | undefined> {
    return ctx.chat && messageId ? this.links.find(ctx.chat.id, messageId) : undefined;
  }

  /**
   * Puts the parts of an answer into the chat, as replies to what they answer. Where an answer stands already, its
   * messages are changed, missing ones added and those that are left deleted.
   * @param former the messages that stand there, and what somebody has chosen for them
   */
  async write(
    ctx: BotContext,
    request: Request,
    { parts, keyboard }: AnswerPlan,
    { answers: former, choices }: Former = { answers: [], choices: {} },
  ): Promise<void> {
    const keyboardOf = (index: number): Keyboard => (index === parts.length - 1 ? keyboard : undefined);
    const answers: number[] = [];
    for (const [index, part] of parts.entries()) {
      const id = former[index];
      if (id === undefined) answers.push(...(await send(ctx, replyTo(request), part, keyboardOf(index))));
      else answers.push(await edit(ctx, id, part, keyboardOf(index)));
    }
    for (const id of former.slice(parts.length)) await ctx.deleteMessage(id);
    if (!ctx.chat || !request.askedBy || answers.length === 0) return;
    const fingerprint = fingerprintOfRequest(request);
    this.links.keep(ctx.chat.id, request.askedBy, { choices, answers, fingerprint });
  }
}

/** Equal as long as a message asks for the same. */
export function fingerprintOfRequest({ wish: { source, into } }: Request): string {
  return fingerprintOf([source, into]);
}

function replyTo({ messageId, quote }: Request): ReplyTo {
  if (!quote) return { message_id: messageId };
  const { text, entities, position } = quote;
  return {
    message_id: messageId,
    quote: text,
    ...(entities && { quote_entities: entities as unknown as MessageEntity[] }),
    ...(position !== undefined && { quote_position: position }),
  };
}

function contentOf({ entities }: MarkedText, keyboard: Keyboard): object {
  return {
    ...(entities.length > 0 && { entities: entities as unknown as MessageEntity[] }),
    ...(keyboard && { reply_markup: keyboard }),
  };
}

/** Telegram's unit of length is not documented: a part that it finds too long is halved. */
async function send(ctx: BotContext, to: ReplyTo, part: MarkedText, keyboard: Keyboard): Promise<number[]> {
  try {
    const id = await ctx.say(part.text, contentOf(part, keyboard), to);
    return id > 0 ? [id] : [];
  } catch (error) {
    const isTooLong = error instanceof TelegramError && error.code === 'too-long';
    if (!isTooLong || part.text.length < 2) throw error;
    const ids: number[] = [];
    const halves = splitMarked(part, Math.ceil(part.text.length / 2));
    for (const half of halves)
      ids.push(...(await send(ctx, to, half, half === halves.at(-1) ? keyboard : undefined)));
    return ids;
  }
}

async function edit(ctx: BotContext, id: number, part: MarkedText, keyboard: Keyboard): Promise<number> {
  await ctx.telegram.editMessageText(ctx.chat?.id, id, undefined, part.text, {
    link_preview_options: { is_disabled: true },
    ...contentOf(part, keyboard),
  });
  return id;
}
