import { isDeepStrictEqual } from 'node:util';
import { badRequest, type Chat, type Entity, type Message, type Update, type User } from './bot-api-objects';
import { completeContent } from './message-content';
import { wordsOf } from './sendings';
import type { TelegramWorld } from './telegram-world';
import { isUpdateKind } from './update-kinds';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The kind of an update and what it holds; an id that it may have is not looked at. */
function partsOf(written: unknown): [kind: string, content: Fields] {
  const { update_id: _former, ...rest } = isObject(written) ? written : {};
  const [kind, ...others] = Object.keys(rest);
  if (kind === undefined || others.length > 0)
    throw badRequest('an update is an object with one field beside its id, such as {"message": {…}}');
  if (!isUpdateKind(kind)) throw badRequest(`there are no updates of the kind "${kind}"`);
  const content = rest[kind];
  if (!isObject(content)) throw badRequest(`"${kind}" must be an object`);
  return [kind, content];
}

/** The id of somebody or something, which must be there. */
function idIn(given: unknown, field: string, all: ReadonlyMap<number, unknown>): number {
  const { id } = isObject(given) ? given : {};
  if (typeof id !== 'number') throw badRequest(`"${field}" must be an object with an id`);
  if (!all.has(id)) throw badRequest(`"${field}" has the id ${id}; there are ${[...all.keys()].join(', ')}`);
  return id;
}

/** Text or caption with what Telegram finds in it, and whatever else is in a message with all that belongs to it. */
function messageFields(content: Fields): Fields {
  const { text, entities, caption, caption_entities: captionEntities, ...rest } = content;
  return {
    ...completeContent(rest),
    ...(text !== undefined && wordsOf(text, entities as Entity[], { isCaption: false })),
    ...(caption !== undefined && wordsOf(caption, captionEntities as Entity[], { isCaption: true })),
  };
}

/**
 * Updates that somebody writes by hand. People and chats may be given by their ids alone. So that the bot can answer,
 * a message that is not in its chat as it is written is said there anew, an edit is made, and a button is pressed.
 */
export class HandMadeUpdates {
  constructor(private readonly world: TelegramWorld) {}

  /** @throws {BotApiRefusal} 400, which says what is wrong with it */
  tell(written: unknown): Update {
    const [kind, content] = partsOf(written);
    const update = this.world.updates.allows(kind) && this.tellOf(kind, content);
    if (!update) throw badRequest(`the bot has not asked for updates of the kind "${kind}"`);
    return update;
  }

  private tellOf(kind: string, content: Fields): Update | undefined {
    switch (kind) {
      case 'message':
        return this.world.tell({ message: this.messageOf(content) });
      case 'edited_message':
        return this.world.tell({ edited_message: this.editedMessageOf(content) });
      case 'callback_query':
        return this.press(content);
      case 'inline_query':
        return this.world.tell({ inline_query: this.askedAnew(content) });
      default:
        return this.world.tell({ [kind]: this.completed(content) });
    }
  }

  private messageOf(content: Fields): Message {
    const { message_id: id, date: _date, from, chat, reply_to_message: original, ...rest } = content;
    const { id: chatId } = this.chat(chat, 'chat');
    const there = this.world.find(chatId, Number(id));
    if (there && isDeepStrictEqual(there, content)) return there;
    const { message_id: replyTo } = isObject(original) ? original : {};
    const fields = messageFields(rest);
    return this.world.post(this.person(from), chatId, fields, replyTo as number | undefined);
  }

  private editedMessageOf(content: Fields): Message {
    const { message_id: id, date: _date, edit_date: _edited, from: _from, chat, ...rest } = content;
    const there = this.world.find(this.chat(chat, 'chat').id, Number(id));
    if (!there) throw badRequest('there is no message with this message_id in the chat');
    const {
      text: _text,
      entities: _styles,
      caption: _caption,
      caption_entities: _captionStyles,
      ...kept
    } = there;
    return this.world.change(kept, messageFields(rest));
  }

  private press({ message, from, data }: Fields): Update | undefined {
    const { chat, message_id: messageId } = isObject(message) ? message : {};
    if (typeof data !== 'string') throw badRequest('"data" must be a text');
    const { id: chatId } = this.chat(chat, 'message.chat');
    return this.world.press(this.person(from).id, chatId, Number(messageId), data);
  }

  private askedAnew(content: Fields): Fields {
    const from = this.person(content['from']);
    return { query: '', offset: '', ...content, from, id: this.world.inlineQueries.ask() };
  }

  private completed(content: Fields): Fields {
    return {
      ...content,
      ...('chat' in content && { chat: this.chat(content['chat'], 'chat') }),
      ...('from' in content && { from: this.person(content['from']) }),
      ...('user' in content && { user: this.person(content['user'], 'user') }),
    };
  }

  private chat(given: unknown, field: string): Chat {
    return { ...this.world.chat(idIn(given, field, this.world.chats)), ...(given as Partial<Chat>) };
  }

  private person(given: unknown, field = 'from'): User {
    const person = this.world.person(idIn(given, field, this.world.people));
    return { ...person, ...(given as Partial<User>) };
  }
}
