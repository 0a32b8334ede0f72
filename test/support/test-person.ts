import type { InlineButton, Message, User } from '../../src/playground/telegram-stand-in/bot-api-objects';
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

  async edits(messageId: number, text: string): Promise<string[]> {
    const before = this.bot.messagesIn(this.user.id).length;
    this.bot.telegram.world.edit(this.user.id, messageId, text);
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
