import { Context, type Telegram } from 'telegraf';
import type { ReplyParameters } from 'telegraf/types';
import type { OpenStep, OpenSteps, StepOccasion } from '../chats/open-steps';
import type { StepDefinition } from './commands/step-definition';
import type { OutgoingTelegram } from './outgoing/outgoing-telegram';
import { type InterfaceLanguage, interfaceLanguageOf } from '../texts/interface-language';

/** Longest text of a message, counted in UTF-16 units: https://core.telegram.org/bots/api#sendmessage */
export const MAX_MESSAGE_LENGTH = 4096;

/** After this nobody wonders any more why there was no remark. */
const STALE_MS = 10 * 60_000;

/** The message that is replied to, and the part of it that is quoted. */
export interface ReplyTo extends Partial<
  Pick<ReplyParameters, 'quote' | 'quote_entities' | 'quote_position'>
> {
  message_id: number | undefined;
}

/** One update and what a handler can do about it. */
export class BotContext extends Context {
  /** The question that the text of this update answers; see `ask`. */
  openStep: OpenStep | undefined;
  /** Whether a question was asked while this update was handled. */
  hasAsked = false;

  /** The language in which the bot speaks to whoever caused this update. */
  get language(): InterfaceLanguage {
    return interfaceLanguageOf(this.from?.language_code);
  }

  get isPrivate(): boolean {
    return this.chat?.type === 'private';
  }

  /** Who causes this update, and where; `undefined` outside of chats. */
  get occasion(): StepOccasion | undefined {
    const { from, chat, update } = this;
    return from && chat && { personId: from.id, chatId: chat.id, updateId: update.update_id };
  }

  /** When what caused this update was written or pressed, in milliseconds since the epoch. */
  get saidAt(): number {
    const said = this.message ?? this.editedMessage;
    const seconds = (said && ('edit_date' in said ? said.edit_date : undefined)) || said?.date;
    return seconds === undefined ? Date.now() : seconds * 1000;
  }

  /**
   * Whether the message is so old that nobody waits for an answer any more, as after an outage. What was asked for
   * is answered all the same; what nobody asked for is not said any more.
   */
  get isStale(): boolean {
    return Date.now() - this.saidAt > STALE_MS;
  }

  /**
   * Decides what to say, once for this update. When it is handled again and something of that may be in the chat
   * already, the first decision comes back, so that the parts of an answer fit together.
   * @param make anything that JSON can hold
   * @param _options `hasEffect`: whether making it changes something that is remembered, so that a second run must not make it
   * again, even when nothing could be said yet
   */
  decide<T>(make: () => Promise<T>, _options: { hasEffect: boolean } = { hasEffect: false }): Promise<T> {
    return make();
  }

  /**
   * Asks whoever caused this update. The next text that they write in this chat goes to the `@BotStep` of the step,
   * also after a restart; after an hour, or after a command, it is an ordinary text again.
   * @param data what the step needs to know then
   */
  async ask<Data>(step: StepDefinition<Data>, data: Data, question: string): Promise<void> {
    // In a group the bot may see only what replies to it. Under a button it replies to itself, which would select nobody.
    const selective = this.callbackQuery === undefined;
    const reply = { reply_markup: { force_reply: true as const, selective } };
    await this.answer(question, this.isPrivate ? {} : reply);
    // Not before it was asked: what comes meanwhile by another lane is no answer to it.
    await this.expect({ name: step.name, data });
    this.hasAsked = true;
  }

  /**
   * Answers the message of this update: as a reply to it, as plain text, without link preview. When the message
   * is gone the answer arrives all the same.
   * @param text at most 4,096 UTF-16 units
   * @param extra further parameters of `sendMessage`, such as a keyboard
   */
  async answer(text: string, extra: Parameters<Context['reply']>[1] = {}): Promise<void> {
    await this.say(text, extra, { message_id: this.msgId });
  }

  /**
   * Says something in this chat as `answer` does, as a reply to any message of it.
   * @returns the id of the message, or 0 when nobody can know whether it was sent
   */
  async say(text: string, extra: Parameters<Context['reply']>[1], replyTo: ReplyTo): Promise<number> {
    const { message_id: messageId } = await this.reply(text, {
      link_preview_options: { is_disabled: true },
      // Ephemeral messages have the id 0, which nobody can reply to.
      ...(replyTo.message_id && {
        reply_parameters: { ...replyTo, message_id: replyTo.message_id, allow_sending_without_reply: true },
      }),
      ...extra,
    });
    return messageId;
  }

  protected expect(_step: OpenStep): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * The class of context for one bot. telegraf makes a new API client for each update; the context is given the
 * bot's one client instead, so that nothing gets around the outgoing door.
 */
export function contextTypeFor(telegram: OutgoingTelegram, steps: OpenSteps): typeof BotContext {
  return class extends BotContext {
    constructor(update: Context['update'], _unused: Telegram, botInfo: Context['botInfo']) {
      super(update, telegram, botInfo);
    }

    override decide<T>(make: () => Promise<T>, { hasEffect } = { hasEffect: false }): Promise<T> {
      return telegram.decide(make, hasEffect);
    }

    protected override async expect(step: OpenStep): Promise<void> {
      if (this.occasion) await steps.open(this.occasion, step);
    }
  };
}
