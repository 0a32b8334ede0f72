import {
  badRequest,
  type Entity,
  type Message,
  type Update,
  type UpdateContent,
  type User,
} from './bot-api-objects';
import { FileShelf } from './file-shelf';
import { InlineQueries } from './inline-queries';
import { Reactions } from './reactions';
import { fieldsOf, type Sending, wordsOf } from './sendings';
import { TelegramChats } from './telegram-chats';
import { UpdateQueue } from './update-queue';

type Status = 'member' | 'kicked';

/** What people do in a small Telegram, and what the bot is told of it. */
export class TelegramWorld extends TelegramChats {
  readonly updates: UpdateQueue;
  readonly files = new FileShelf();
  readonly inlineQueries = new InlineQueries();
  readonly reactions = new Reactions();
  /** Who pressed what the bot now answers. */
  readonly presses = new Map<string, number>();
  private lastQueryId = 0;

  /** @param now Unix time in milliseconds */
  constructor(bot: User, now: () => number = Date.now) {
    super(bot, now);
    this.updates = new UpdateQueue(now);
  }

  /** A person writes; the bot is told. */
  say(personId: number, chatId: number, sending: Sending): Message {
    const { replyTo, threadId } = sending;
    const currentId = this.access.currentId(chatId);
    if (threadId !== undefined) this.access.addTopic(currentId, threadId);
    const original = replyTo === undefined ? undefined : this.find(currentId, replyTo);
    const message = this.post(this.person(personId), currentId, fieldsOf(sending, original), replyTo);
    if (this.botSees(message)) this.report({ message });
    return message;
  }

  /** A person edits what they wrote; the bot is told. */
  edit(chatId: number, messageId: number, text: string, styles: readonly Entity[] = []): Message {
    const message = this.find(chatId, messageId);
    if (!message) throw badRequest('message to edit not found');
    const { entities: _entities, caption_entities: _captionEntities, ...kept } = message;
    const changed = this.change(kept, wordsOf(text, styles, { isCaption: message.text === undefined }));
    if (this.botSees(changed)) this.report({ edited_message: changed });
    return changed;
  }

  /** A person presses a button under a message of the bot; the bot is told. */
  press(personId: number, chatId: number, messageId: number, data: string): Update | undefined {
    const message = this.asPressed(chatId, messageId);
    this.lastQueryId += 1;
    const id = String(this.lastQueryId);
    this.presses.set(id, personId);
    return this.report({
      callback_query: { id, from: this.person(personId), message, chat_instance: String(chatId), data },
    });
  }

  /**
   * A person puts emoji under a message, or takes them away; the bot is told, in a group only as an administrator.
   * https://core.telegram.org/bots/api#messagereactionupdated
   */
  react(personId: number, chatId: number, messageId: number, emoji: readonly string[]): void {
    const [user, message] = [this.person(personId), this.find(chatId, messageId)];
    if (!message) throw badRequest('message to react not found');
    const reaction = emoji.map((one) => ({ type: 'emoji' as const, emoji: one }));
    const former = this.reactions.set(user, chatId, messageId, reaction);
    const { type } = message.chat;
    if (type !== 'private' && !this.chats.get(chatId)?.adminIds.includes(this.bot.id)) return;
    this.report({
      message_reaction: {
        chat: message.chat,
        message_id: messageId,
        user,
        date: this.seconds(),
        old_reaction: former,
        new_reaction: reaction,
      },
    });
  }

  /** A person types behind the bot's name, in any chat; the bot is told. Returns the id of the query. */
  askInline(personId: number, query: string, offset = ''): string {
    const id = this.inlineQueries.ask();
    this.report({ inline_query: { id, from: this.person(personId), query, offset } });
    return id;
  }

  /** A person blocks the bot: nothing can be sent to them, and nothing comes from them. */
  block(personId: number): void {
    this.access.bar(personId, 'Forbidden: bot was blocked by the user', { isComplete: false });
    this.tellOfMembership(personId, 'member', 'kicked');
  }

  unblock(personId: number): void {
    this.access.unbar(personId);
    this.tellOfMembership(personId, 'kicked', 'member');
  }

  /** The bot is thrown out of a group. */
  kick(chatId: number): void {
    const { type } = this.chat(chatId);
    this.access.bar(chatId, `Forbidden: bot was kicked from the ${type} chat`, { isComplete: true });
    this.tellOfMembership(chatId, 'member', 'kicked');
  }

  /** The bot is back in a group that it was thrown out of. */
  readmit(chatId: number): void {
    this.access.unbar(chatId);
    this.tellOfMembership(chatId, 'kicked', 'member');
  }

  /** A group becomes a supergroup; whoever writes to its former id then writes to the new one. */
  migrate(chatId: number, newId: number): void {
    const by = this.someoneIn(chatId);
    const last = this.post(by, chatId, { migrate_to_chat_id: newId });
    this.upgrade(chatId, newId);
    this.report({ message: last });
    this.report({ message: this.post(by, newId, { migrate_from_chat_id: chatId }) });
  }

  /** Nobody but administrators can write in a topic any more. */
  closeTopic(chatId: number, threadId: number): void {
    this.access.setTopic(chatId, threadId, false);
  }

  /** Creates a topic, or opens one that was closed. */
  openTopic(chatId: number, threadId: number): void {
    this.access.setTopic(chatId, threadId, true);
  }

  /** Gives the bot an update of any kind, true or not. Returns it, if the bot has asked for its kind. */
  tell(content: UpdateContent): Update | undefined {
    return this.updates.add(content);
  }

  /** Gives the bot an update of what has really happened here. */
  private report(content: UpdateContent): Update | undefined {
    this.emit('reported', content);
    return this.tell(content);
  }

  /** Privacy mode: in groups a bot sees commands and replies to itself. */
  private botSees(message: Message): boolean {
    if (this.access.isBarred(message.chat.id)) return false;
    if (message.chat.type === 'private') return true;
    return message.text?.startsWith('/') === true || message.reply_to_message?.from.id === this.bot.id;
  }

  private tellOfMembership(chatId: number, former: Status, status: Status): void {
    const chat = this.chat(chatId);
    this.report({
      my_chat_member: {
        chat,
        from: this.someoneIn(chatId),
        date: this.seconds(),
        old_chat_member: this.membership(former),
        new_chat_member: this.membership(status),
      },
    });
  }

  private membership(status: Status): object {
    return { user: this.bot, status, ...(status === 'kicked' && { until_date: 0 }) };
  }
}
