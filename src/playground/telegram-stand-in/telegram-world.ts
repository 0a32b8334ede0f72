import { badRequest, type Message, type UpdateContent, type User } from './bot-api-objects';
import { detectEntities } from './entity-detection';
import { TelegramChats } from './telegram-chats';
import { UpdateQueue } from './update-queue';

/** What a person sends: text, or something else with or without a caption. */
export interface Sending {
  text?: string;
  replyTo?: number;
  /** The topic to write in; the bot then knows it. */
  threadId?: number;
  /** Fields of the message instead of text, such as `{ photo: [...] }`. */
  content?: Record<string, unknown>;
}

/** What people do in a small Telegram, and what the bot is told of it. */
export class TelegramWorld extends TelegramChats {
  readonly updates: UpdateQueue;
  /** Who pressed what the bot now answers. */
  readonly presses = new Map<string, number>();
  private lastQueryId = 0;

  /** @param now Unix time in milliseconds */
  constructor(bot: User, now: () => number = Date.now) {
    super(bot, now);
    this.updates = new UpdateQueue(now);
  }

  /** A person writes; the bot is told. */
  say(personId: number, chatId: number, { text, replyTo, threadId, content }: Sending): Message {
    const currentId = this.access.currentId(chatId);
    if (threadId !== undefined) this.access.addTopic(currentId, threadId);
    const topic = threadId === undefined ? {} : topicFields(threadId);
    const fields = { ...textFields(text, content), ...content, ...topic };
    const message = this.post(this.person(personId), currentId, fields, replyTo);
    if (this.botSees(message)) this.tell({ message });
    return message;
  }

  /** A person edits what they wrote; the bot is told. */
  edit(chatId: number, messageId: number, text: string): Message {
    const message = this.find(chatId, messageId);
    if (!message) throw badRequest('message to edit not found');
    const { entities: _entities, caption_entities: _captionEntities, ...kept } = message;
    const changed = this.change(kept, textFields(text, 'caption' in message ? message : undefined));
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
    this.tell({ message: last });
    this.tell({ message: this.post(by, newId, { migrate_from_chat_id: chatId }) });
  }

  /** Nobody but administrators can write in a topic any more. */
  closeTopic(chatId: number, threadId: number): void {
    this.access.setTopic(chatId, threadId, false);
  }

  /** Creates a topic, or opens one that was closed. */
  openTopic(chatId: number, threadId: number): void {
    this.access.setTopic(chatId, threadId, true);
  }

  /** Gives the bot an update of any kind. */
  tell(content: UpdateContent): void {
    this.updates.add(content);
  }

  /** Privacy mode: in groups a bot sees commands and replies to itself. */
  private botSees(message: Message): boolean {
    if (this.access.isBarred(message.chat.id)) return false;
    if (message.chat.type === 'private') return true;
    return message.text?.startsWith('/') === true || message.reply_to_message?.from.id === this.bot.id;
  }

  private tellOfMembership(chatId: number, former: string, status: string): void {
    const chat = this.chat(chatId);
    this.tell({
      my_chat_member: {
        chat,
        from: this.someoneIn(chatId),
        date: this.seconds(),
        old_chat_member: { user: this.bot, status: former },
        new_chat_member: { user: this.bot, status },
      },
    });
  }
}

/** How a message shows the topic that it is in. */
export function topicFields(threadId: number): { message_thread_id: number; is_topic_message: true } {
  return { message_thread_id: threadId, is_topic_message: true };
}

function textFields(text: string | undefined, content: object | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  const entities = detectEntities(text);
  return content
    ? { caption: text, ...(entities.length > 0 && { caption_entities: entities }) }
    : { text, ...(entities.length > 0 && { entities }) };
}
