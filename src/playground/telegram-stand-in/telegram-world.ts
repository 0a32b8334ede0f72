import { EventEmitter } from 'node:events';
import { badRequest, type Chat, type Message, type UpdateContent, type User } from './bot-api-objects';
import { detectEntities } from './entity-detection';
import { UpdateQueue } from './update-queue';

interface WorldEvents {
  message: [Message];
  deleted: [chatId: number, messageId: number];
}

/** What a person sends: text, or something else with or without a caption. */
export interface Sending {
  text?: string;
  replyTo?: number;
  /** Fields of the message instead of text, such as `{ photo: [...] }`. */
  content?: Record<string, unknown>;
}

/** People, chats and messages of a small Telegram, and what the bot is told of them. */
export class TelegramWorld extends EventEmitter<WorldEvents> {
  readonly updates: UpdateQueue;
  readonly people = new Map<number, User>();
  readonly chats = new Map<number, { chat: Chat; memberIds: number[] }>();
  private readonly messages = new Map<string, Message>();
  private lastMessageId = 0;
  private lastQueryId = 0;

  /** @param now Unix time in milliseconds */
  constructor(
    readonly bot: User,
    private readonly now: () => number = Date.now,
  ) {
    super();
    this.updates = new UpdateQueue(now);
  }

  /** Adds a person and their private chat with the bot, which has the same id. */
  addPerson(person: Omit<User, 'is_bot'>): User {
    const user: User = { is_bot: false, ...person };
    this.people.set(user.id, user);
    this.chats.set(user.id, {
      chat: { id: user.id, type: 'private', first_name: user.first_name },
      memberIds: [user.id],
    });
    return user;
  }

  addGroup(id: number, title: string, memberIds: number[]): void {
    this.chats.set(id, { chat: { id, type: 'group', title }, memberIds });
  }

  chat(id: number): Chat {
    const found = this.chats.get(id);
    if (!found) throw badRequest('chat not found');
    return found.chat;
  }

  find(chatId: number, messageId: number): Message | undefined {
    return this.messages.get(`${chatId}:${messageId}`);
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

  /** A person writes; the bot is told. */
  say(personId: number, chatId: number, { text, replyTo, content }: Sending): Message {
    const message = this.post(
      this.person(personId),
      chatId,
      { ...textFields(text, content), ...content },
      replyTo,
    );
    if (this.botSees(message)) this.tell({ message });
    return message;
  }

  /** A person edits what they wrote; the bot is told. */
  edit(chatId: number, messageId: number, text: string): Message {
    const message = this.find(chatId, messageId);
    if (!message) throw badRequest('message to edit not found');
    const changed = this.change(message, textFields(text, 'caption' in message ? message : undefined));
    if (this.botSees(changed)) this.tell({ edited_message: changed });
    return changed;
  }

  /** A person presses a button under a message of the bot; the bot is told. */
  press(personId: number, chatId: number, messageId: number, data: string): void {
    const message = this.find(chatId, messageId);
    if (!message) throw badRequest('message not found');
    this.lastQueryId += 1;
    const id = String(this.lastQueryId);
    this.tell({
      callback_query: { id, from: this.person(personId), message, chat_instance: String(chatId), data },
    });
    this.presses.set(id, personId);
  }

  /** Who pressed what the bot now answers. */
  readonly presses = new Map<string, number>();

  /** Gives the bot an update of any kind. */
  tell(content: UpdateContent): void {
    this.updates.add(content);
  }

  /** Privacy mode: in groups a bot sees commands and replies to itself. */
  private botSees(message: Message): boolean {
    if (message.chat.type === 'private') return true;
    return message.text?.startsWith('/') === true || message.reply_to_message?.from.id === this.bot.id;
  }

  private seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  private person(id: number): User {
    const person = this.people.get(id);
    if (!person) throw badRequest('user not found');
    return person;
  }

  private keep(message: Message): void {
    this.messages.set(`${message.chat.id}:${message.message_id}`, message);
    this.emit('message', message);
  }
}

function withoutReply({ reply_to_message: _nested, ...message }: Message): Message {
  return message;
}

function textFields(text: string | undefined, content: object | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  const entities = detectEntities(text);
  return content
    ? { caption: text, ...(entities.length > 0 && { caption_entities: entities }) }
    : { text, ...(entities.length > 0 && { entities }) };
}
