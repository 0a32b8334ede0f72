import { EventEmitter } from 'node:events';
import {
  badRequest,
  type Chat,
  type InaccessibleMessage,
  type Message,
  type UpdateContent,
  type User,
} from './bot-api-objects';
import { ChatAccess } from './chat-access';

interface ChatEvents {
  message: [Message];
  deleted: [chatId: number, messageId: number];
  /** The bot is told of something that has happened here. */
  reported: [UpdateContent];
}

/** A chat as people see it: to them a supergroup is a group. */
interface ListedChat extends Chat {
  type: 'private' | 'group';
}

interface Listing {
  chat: ListedChat;
  memberIds: number[];
  /** Those of them who decide; the first made the group. */
  adminIds: number[];
}

/** People, chats, the messages in them, and what the bot may do there. */
export class TelegramChats extends EventEmitter<ChatEvents> {
  readonly people = new Map<number, User>();
  readonly chats = new Map<number, Listing>();
  readonly access = new ChatAccess();
  private readonly supergroupIds = new Set<number>();
  private readonly messages = new Map<string, Message>();
  private readonly inaccessible = new Set<string>();
  private lastMessageId = 0;

  /** @param now Unix time in milliseconds */
  constructor(
    readonly bot: User,
    private readonly now: () => number,
  ) {
    super();
  }

  /** Adds a person and their private chat with the bot, which has the same id. */
  addPerson(person: Omit<User, 'is_bot'>): User {
    const user: User = { is_bot: false, ...person };
    this.people.set(user.id, user);
    this.chats.set(user.id, {
      chat: { id: user.id, type: 'private', first_name: user.first_name },
      memberIds: [user.id],
      adminIds: [],
    });
    return user;
  }

  addGroup(id: number, title: string, memberIds: number[]): void {
    this.chats.set(id, { chat: { id, type: 'group', title }, memberIds, adminIds: [] });
  }

  /** Makes these the only administrators of a group, the first of them its creator. */
  setAdministrators(chatId: number, adminIds: number[]): void {
    this.listed(chatId).adminIds = adminIds;
  }

  /** A chat as the bot sees it. */
  chat(id: number): Chat {
    const { chat } = this.listed(id);
    return this.supergroupIds.has(id) ? { ...chat, type: 'supergroup' } : chat;
  }

  find(chatId: number, messageId: number): Message | undefined {
    return this.messages.get(`${chatId}:${messageId}`);
  }

  /** From now on the bot is told no more of a message than its place, as it is with old ones. */
  makeInaccessible(chatId: number, messageId: number): void {
    this.inaccessible.add(`${chatId}:${messageId}`);
  }

  all(): Message[] {
    return [...this.messages.values()];
  }

  /** Puts a message into a chat; who sent it is in the message. */
  post(from: User, chatId: number, fields: Record<string, unknown>, replyTo?: number): Message {
    this.lastMessageId += 1;
    const original = replyTo === undefined ? undefined : this.find(chatId, replyTo);
    const message: Message = {
      message_id: this.lastMessageId,
      from,
      chat: this.chat(chatId),
      date: this.seconds(),
      ...(original && { reply_to_message: withoutReply(original) }),
      ...fields,
    };
    this.keep(message);
    return message;
  }

  /** Changes a message in place and stamps it as edited. */
  change(message: Message, fields: Record<string, unknown>): Message {
    const changed = { ...message, ...fields, edit_date: this.seconds() };
    this.keep(changed);
    return changed;
  }

  delete(chatId: number, messageId: number): void {
    this.messages.delete(`${chatId}:${messageId}`);
    this.emit('deleted', chatId, messageId);
  }

  /**
   * A message as a pressed button shows it: with the message that it answers as that now is, or without it if that is
   * gone. https://core.telegram.org/bots/api#maybeinaccessiblemessage
   */
  protected asPressed(chatId: number, messageId: number): Message | InaccessibleMessage {
    const message = this.find(chatId, messageId);
    if (!message) throw badRequest('message not found');
    if (this.inaccessible.has(`${chatId}:${messageId}`))
      return { chat: message.chat, message_id: messageId, date: 0 };
    const { reply_to_message: former, ...rest } = message;
    const original = former && this.find(chatId, former.message_id);
    return { ...rest, ...(original && { reply_to_message: withoutReply(original) }) };
  }

  /** @throws {BotApiRefusal} 400 */
  person(id: number): User {
    const person = this.people.get(id);
    if (!person) throw badRequest('user not found');
    return person;
  }

  protected someoneIn(chatId: number): User {
    return this.people.get(this.listed(chatId).memberIds[0] ?? this.bot.id) ?? this.bot;
  }

  /** Moves people to a supergroup with a new id; what was said stays behind. */
  protected upgrade(chatId: number, newId: number): void {
    const { chat, ...people } = this.listed(chatId);
    this.chats.delete(chatId);
    this.chats.set(newId, { chat: { ...chat, id: newId }, ...people });
    this.supergroupIds.add(newId);
    this.access.upgrade(chatId, newId);
  }

  /** Unix time in seconds. */
  protected seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  private listed(id: number): Listing {
    const found = this.chats.get(id);
    if (!found) throw badRequest('chat not found');
    return found;
  }

  private keep(message: Message): void {
    this.messages.set(`${message.chat.id}:${message.message_id}`, message);
    this.emit('message', message);
  }
}

function withoutReply({ reply_to_message: _nested, ...message }: Message): Message {
  return message;
}
