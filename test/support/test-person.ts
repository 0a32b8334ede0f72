import type {
  Entity,
  InlineButton,
  Message,
  User,
} from '../../src/playground/telegram-stand-in/bot-api-objects';
import type { Sending } from '../../src/playground/telegram-stand-in/sendings';
import type { RunningBot } from './start-bot';

/** Somebody who chats with the bot; every method waits until the bot has done its work. */
export class TestPerson {
  constructor(
    private readonly bot: RunningBot,
    readonly user: User,
  ) {}

  /** Writes privately and returns the texts that the bot sends back. */
  async says(text: string): Promise<string[]> {
    return (await this.sends({ text })).map((message) => message.text ?? '');
  }

  /** Sends anything, and returns the messages that the bot sends back to the same chat. */
  async sends(sending: Sending, chatId = this.user.id): Promise<Message[]> {
    const before = this.bot.messagesIn(chatId).length;
    this.bot.telegram.world.say(this.user.id, chatId, sending);
    await this.bot.settled();
    return this.bot.messagesIn(chatId).slice(before);
  }

  /** Forwards what somebody else has said, whose name is all that their settings let others see. */
  forwards(sending: Sending, sender = 'Somebody'): Promise<Message[]> {
    const date = Math.floor(Date.now() / 1000);
    const forwardOrigin = { type: 'hidden_user', sender_user_name: sender, date };
    return this.sends({ ...sending, forwardOrigin });
  }

  /** Edits a private message, and returns the texts that the bot sends beyond what it had sent before. */
  async edits(messageId: number, text: string, entities: readonly Entity[] = []): Promise<string[]> {
    const before = this.bot.messagesIn(this.user.id).length;
    this.bot.telegram.world.edit(this.user.id, messageId, text, entities);
    await this.bot.settled();
    return this.bot
      .messagesIn(this.user.id)
      .slice(before)
      .map((message) => message.text ?? '');
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
