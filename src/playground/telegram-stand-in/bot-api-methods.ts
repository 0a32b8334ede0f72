import {
  badRequest,
  BotApiRefusal,
  type Chat,
  type Entity,
  type InlineKeyboard,
  type Message,
  type Quote,
  textIn,
} from './bot-api-objects';
import type { BotProfile } from './bot-profile';
import { chatMember } from './chat-members';
import { checkKeyboard } from './keyboard-checks';
import { mediaFields } from './media-methods';
import { checkCallbackAnswer } from './message-checks';
import { quoteFrom } from './quotes';
import type { EmojiReaction } from './reactions';
import { topicFields, wordsOf } from './sendings';
import type { TelegramWorld } from './telegram-world';
import { UploadedFile } from './uploaded-file';
import type { WebhookRegistration } from './webhook-registration';

export type Parameters = Record<string, unknown>;
type Method = (parameters: Parameters, signal: AbortSignal) => unknown;

interface ReplyParameters {
  message_id: number;
  allow_sending_without_reply?: boolean;
  quote?: string;
  quote_entities?: Entity[];
  quote_position?: number;
}

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** The keyboard under a message; the other kinds of markup are not part of a message. */
function keyboardIn(parameters: Parameters): InlineKeyboard | undefined {
  const { inline_keyboard: rows } = (parameters['reply_markup'] ?? {}) as Partial<InlineKeyboard>;
  if (!rows) return undefined;
  checkKeyboard({ inline_keyboard: rows });
  return { inline_keyboard: rows };
}

function textFields(parameters: Parameters): Record<string, unknown> {
  const entities = parameters['entities'] as Entity[] | undefined;
  return {
    ...wordsOf(parameters['text'], entities, { isCaption: false }),
    ...keyboardField(parameters),
  };
}

function keyboardField(parameters: Parameters): { reply_markup?: InlineKeyboard } {
  const keyboard = keyboardIn(parameters);
  return keyboard ? { reply_markup: keyboard } : {};
}

/** The part of the original that a reply quotes, if it does. */
function quoteFields(reply: ReplyParameters | undefined, original: Message | undefined): { quote?: Quote } {
  if (reply?.quote === undefined || !original) return {};
  const { quote: text, quote_entities: entities = [], quote_position: position = 0 } = reply;
  return { quote: quoteFrom(original, { text, entities, position }) };
}

/** The chat of a call that only looks, or changes what is there. */
function chatOf(world: TelegramWorld, parameters: Parameters): Chat {
  const chatId = Number(parameters['chat_id']);
  world.access.check(chatId);
  return world.chat(chatId);
}

/** The chat of a call that shows something new there, in a topic or not. */
function chatToSendTo(world: TelegramWorld, parameters: Parameters, threadId: unknown): Chat {
  const chat = chatOf(world, parameters);
  world.access.checkSending(chat.id, threadId === undefined ? undefined : Number(threadId));
  return chat;
}

function documentFields(world: TelegramWorld, parameters: Parameters): Record<string, unknown> {
  const { document, caption } = parameters;
  if (!(document instanceof UploadedFile)) throw badRequest('there is no document in the request');
  if (document.bytes === 0) throw badRequest('file must be non-empty');
  return {
    document: world.files.add(document.name, document.content),
    ...(caption !== undefined && wordsOf(caption, undefined, { isCaption: true })),
  };
}

/** Shows something new in a chat, as a reply or not. */
function send(
  world: TelegramWorld,
  parameters: Parameters,
  fieldsOf: () => Record<string, unknown>,
): Message {
  const reply = parameters['reply_parameters'] as ReplyParameters | undefined;
  const original = reply && world.find(Number(parameters['chat_id']), reply.message_id);
  // A reply goes to the topic of what it answers.
  const threadId = parameters['message_thread_id'] ?? original?.message_thread_id;
  const { id: chatId } = chatToSendTo(world, parameters, threadId);
  const fields = fieldsOf();
  if (reply && !reply.allow_sending_without_reply && !original)
    throw badRequest('message to be replied not found');
  const topic = threadId === undefined ? {} : topicFields(Number(threadId));
  const shown = { ...fields, ...quoteFields(reply, original), ...topic };
  return world.post(world.bot, chatId, shown, reply?.message_id);
}

function ownMessage(world: TelegramWorld, parameters: Parameters, what: string): Message {
  const { id: chatId } = chatOf(world, parameters);
  const message = world.find(chatId, Number(parameters['message_id']));
  if (!message) throw badRequest(`message to ${what} not found`);
  if (message.from.id !== world.bot.id) throw badRequest(`message can't be ${what}ed`);
  return message;
}

function editMessageText(world: TelegramWorld, parameters: Parameters): Message {
  const message = ownMessage(world, parameters, 'edit');
  const { text, entities, reply_markup: keyboard } = message;
  if (text === undefined) throw badRequest('there is no text in the message to edit');
  const unchanged = { text, entities, keyboard };
  const fields = textFields(parameters);
  const wanted = { text: fields['text'], entities: fields['entities'], keyboard: fields['reply_markup'] };
  if (JSON.stringify(wanted) === JSON.stringify(unchanged)) throw badRequest(NOT_MODIFIED);
  const { reply_markup: _markup, entities: _entities, ...kept } = message;
  return world.change(kept, fields);
}

/** Without a keyboard it takes away what was there. */
function editMessageReplyMarkup(world: TelegramWorld, parameters: Parameters): Message {
  const message = ownMessage(world, parameters, 'edit');
  const keyboard = keyboardIn(parameters);
  const { reply_markup: former, ...kept } = message;
  if (JSON.stringify(keyboard) === JSON.stringify(former)) throw badRequest(NOT_MODIFIED);
  return world.change(kept, keyboard ? { reply_markup: keyboard } : {});
}

function deleteMessage(world: TelegramWorld, parameters: Parameters): true {
  const [{ id: chatId }, messageId] = [chatOf(world, parameters), Number(parameters['message_id'])];
  if (!world.find(chatId, messageId)) throw badRequest('message to delete not found');
  world.delete(chatId, messageId);
  return true;
}

function answerCallbackQuery(world: TelegramWorld, profile: BotProfile, parameters: Parameters): true {
  const id = String(parameters['callback_query_id']);
  const text = textIn(parameters, 'text');
  checkCallbackAnswer(text);
  const personId = world.presses.get(id);
  if (personId === undefined)
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  world.presses.delete(id);
  if (text) profile.emit('toast', personId, text, { mustBeClosed: parameters['show_alert'] === true });
  return true;
}

function setMessageReaction(world: TelegramWorld, parameters: Parameters): true {
  const [{ id: chatId }, messageId] = [chatOf(world, parameters), Number(parameters['message_id'])];
  if (!world.find(chatId, messageId)) throw badRequest('message to react not found');
  const reactions = (parameters['reaction'] ?? []) as EmojiReaction[];
  if (reactions.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  world.reactions.set(world.bot, chatId, messageId, reactions);
  return true;
}

/** Methods that send what is neither a text nor a document. */
function mediaMethods(world: TelegramWorld): Record<string, Method> {
  const sending = Object.entries(mediaFields(world)).map(([method, fieldsOf]) => [
    method,
    (parameters: Parameters) =>
      send(world, parameters, () => ({ ...fieldsOf(parameters), ...keyboardField(parameters) })),
  ]);
  return Object.fromEntries(sending) as Record<string, Method>;
}

/** What a bot says of itself. */
function profileMethods(profile: BotProfile): Record<string, Method> {
  return {
    setMyCommands: (parameters) => profile.setCommands(parameters),
    deleteMyCommands: (parameters) => profile.deleteCommands(parameters),
    getMyCommands: (parameters) => profile.commandsFor(parameters),
    setMyDescription: (parameters) => profile.describe('description', parameters),
    setMyShortDescription: (parameters) => profile.describe('short_description', parameters),
    getMyDescription: (parameters) => profile.description('description', parameters),
    getMyShortDescription: (parameters) => profile.description('short_description', parameters),
  };
}

/** The methods of the Bot API that the stand-in knows: https://core.telegram.org/bots/api#available-methods */
export function botApiMethods(
  world: TelegramWorld,
  profile: BotProfile,
  webhook: WebhookRegistration,
): Record<string, Method> {
  return {
    getMe: () => ({ ...world.bot, can_join_groups: true, can_read_all_group_messages: false }),
    getUpdates: (parameters, signal) => {
      if (webhook.url)
        throw new BotApiRefusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      world.updates.allow(parameters['allowed_updates'] as string[] | undefined);
      return world.updates.get(parameters, signal);
    },
    setWebhook: (parameters) => webhook.set(parameters),
    deleteWebhook: (parameters) => webhook.delete(parameters),
    getWebhookInfo: () => webhook.info(),
    sendMessage: (parameters) => send(world, parameters, () => textFields(parameters)),
    sendDocument: (parameters) => send(world, parameters, () => documentFields(world, parameters)),
    getFile: (parameters) => world.files.describe(textIn(parameters, 'file_id')),
    editMessageText: (parameters) => editMessageText(world, parameters),
    editMessageReplyMarkup: (parameters) => editMessageReplyMarkup(world, parameters),
    deleteMessage: (parameters) => deleteMessage(world, parameters),
    answerCallbackQuery: (parameters) => answerCallbackQuery(world, profile, parameters),
    answerInlineQuery: (parameters) => world.inlineQueries.answer(parameters),
    setMessageReaction: (parameters) => setMessageReaction(world, parameters),
    sendChatAction: (parameters) =>
      profile.typing(chatToSendTo(world, parameters, parameters['message_thread_id']).id),
    getChat: (parameters) => chatOf(world, parameters),
    getChatMember: (parameters) =>
      chatMember(world, chatOf(world, parameters).id, Number(parameters['user_id'])),
    ...mediaMethods(world),
    ...profileMethods(profile),
  };
}
