import type { Entity, InlineButton, Message, User } from '#bot/playground/telegram-stand-in/bot-api-objects';
import type { InlineResult } from '#bot/playground/telegram-stand-in/inline-queries';
import type { Sending } from '#bot/playground/telegram-stand-in/sendings';
import type { RunningBot } from './running-bot';

/** Somebody who chats with the bot; every method waits until the bot has done its work. */
export class TestPerson {
  constructor(
    private readonly bot: RunningBot,
    readonly user: User,
  ) {}

  /** Writes, privately or in a group, and returns the texts that the bot sends back. */
  async says(text: string, chatId = this.user.id): Promise<string[]> {
    return textsOf(await this.sends({ text }, chatId));
  }

  /** Sends anything, and returns the messages that the bot sends back to the same chat. */
  sends(sending: Sending, chatId = this.user.id): Promise<Message[]> {
    return this.sees(chatId, () => this.bot.telegram.world.say(this.user.id, chatId, sending));
  }

  /** Forwards what somebody else has said, whose name is all that their settings let others see. */
  forwards(sending: Sending, sender = 'Somebody', chatId = this.user.id): Promise<Message[]> {
    const date = Math.floor(Date.now() / 1000);
    const forwardOrigin = { type: 'hidden_user', sender_user_name: sender, date };
    return this.sends({ ...sending, forwardOrigin }, chatId);
  }

  /** Edits a message of theirs, and returns the texts that the bot sends beyond what it had sent before. */
  async edits(
    messageId: number,
    text: string,
    entities: readonly Entity[] = [],
    chatId = this.user.id,
  ): Promise<string[]> {
    const { world } = this.bot.telegram;
    return textsOf(await this.sees(chatId, () => world.edit(chatId, messageId, text, entities)));
  }

  /** Puts emoji under a message, or takes all away, and returns the messages that the bot sends then. */
  reacts(message: Message, ...emoji: string[]): Promise<Message[]> {
    const { message_id: messageId, chat } = message;
    return this.sees(chat.id, () => this.bot.telegram.world.react(this.user.id, chat.id, messageId, emoji));
  }

  /** Types behind the bot's name in any chat, and returns the cards that the bot offers; none when it is silent. */
  async asksInline(query: string, offset = ''): Promise<readonly InlineResult[]> {
    const { world } = this.bot.telegram;
    const id = world.askInline(this.user.id, query, offset);
    await this.bot.settled();
    return world.inlineQueries.resultsOf(id) ?? [];
  }

  /** Presses a button of a message and returns the message as it then is. */
  async presses(label: string | RegExp, message: Message): Promise<Message> {
    const button = buttonsOf(message).find(({ text }) =>
      typeof label === 'string' ? text === label : label.test(text),
    );
    if (!button?.callback_data)
      throw new Error(
        `no such button; there are: ${buttonsOf(message)
          .map((b) => b.text)
          .join(', ')}`,
      );
    this.bot.telegram.world.press(this.user.id, message.chat.id, message.message_id, button.callback_data);
    await this.bot.settled();
    return this.bot.telegram.world.find(message.chat.id, message.message_id)!;
  }

  /** The remarks that were shown after a press of theirs, the oldest first. */
  get toasts(): string[] {
    return this.bot.toasts.filter(({ personId }) => personId === this.user.id).map(({ text }) => text);
  }

  /** Does something, and returns the messages that the bot has then sent to a chat. */
  private async sees(chatId: number, deed: () => unknown): Promise<Message[]> {
    const before = this.bot.messagesIn(chatId).length;
    deed();
    await this.bot.settled();
    return this.bot.messagesIn(chatId).slice(before);
  }
}

function textsOf(messages: readonly Message[]): string[] {
  return messages.map(({ text }) => text ?? '');
}

/** Every inline button of a message, row after row. */
export function buttonsOf(message: Message): InlineButton[] {
  return message.reply_markup?.inline_keyboard.flat() ?? [];
}

/** What is styled or special in a text or a caption: the kind and the words of each entity, in order. */
export function entitiesOf(message: Message): [type: string, words: string][] {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
}

/** An entity over the first place where these words stand in a text, for a person to send. */
export function entityOn(text: string, words: string, type: string, more: Partial<Entity> = {}): Entity {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`no such words in the text: ${words}`);
  return { type, offset, length: words.length, ...more };
}
