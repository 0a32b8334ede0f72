import {
  badRequest,
  BotApiRefusal,
  type Chat,
  type Entity,
  type InlineKeyboard,
  type Message,
  textIn,
} from './bot-api-objects';
import type { BotProfile } from './bot-profile';
import { chatMember } from './chat-members';
import { detectEntities } from './entity-detection';
import { checkKeyboard, checkText } from './message-checks';
import { type TelegramWorld, topicFields } from './telegram-world';
import type { WebhookRegistration } from './webhook-registration';

export type Parameters = Record<string, unknown>;
type Method = (parameters: Parameters, signal: AbortSignal) => unknown;

interface TextParameters {
  text: unknown;
  entities?: Entity[];
  reply_markup?: InlineKeyboard;
}

function textFields({ text, entities, reply_markup: keyboard }: TextParameters): Record<string, unknown> {
  checkText(text, entities);
  checkKeyboard(keyboard);
  const shown = [...(entities ?? []), ...detectEntities(text)];
  return {
    text,
    ...(shown.length > 0 && { entities: shown }),
    ...(keyboard && { reply_markup: keyboard }),
  };
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

function sendMessage(world: TelegramWorld, parameters: Parameters): Message {
  const reply = parameters['reply_parameters'] as
    { message_id: number; allow_sending_without_reply?: boolean } | undefined;
  const original = reply && world.find(Number(parameters['chat_id']), reply.message_id);
  // A reply goes to the topic of what it answers.
  const threadId = parameters['message_thread_id'] ?? original?.message_thread_id;
  const { id: chatId } = chatToSendTo(world, parameters, threadId);
  const fields = textFields(parameters as unknown as TextParameters);
  if (reply && !reply.allow_sending_without_reply && !original)
    throw badRequest('message to be replied not found');
  const topic = threadId === undefined ? {} : topicFields(Number(threadId));
  return world.post(world.bot, chatId, { ...fields, ...topic }, reply?.message_id);
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
  const unchanged = { text, entities, keyboard };
  const fields = textFields(parameters as unknown as TextParameters);
  const wanted = { text: fields['text'], entities: fields['entities'], keyboard: fields['reply_markup'] };
  if (JSON.stringify(wanted) === JSON.stringify(unchanged))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  const { reply_markup: _markup, entities: _entities, ...kept } = message;
  return world.change(kept, fields);
}

function deleteMessage(world: TelegramWorld, parameters: Parameters): true {
  const [{ id: chatId }, messageId] = [chatOf(world, parameters), Number(parameters['message_id'])];
  if (!world.find(chatId, messageId)) throw badRequest('message to delete not found');
  world.delete(chatId, messageId);
  return true;
}

function answerCallbackQuery(world: TelegramWorld, profile: BotProfile, parameters: Parameters): true {
  const id = String(parameters['callback_query_id']);
  const personId = world.presses.get(id);
  if (personId === undefined)
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  world.presses.delete(id);
  const text = textIn(parameters, 'text');
  if (text) profile.emit('toast', personId, text);
  return true;
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
    sendMessage: (parameters) => sendMessage(world, parameters),
    editMessageText: (parameters) => editMessageText(world, parameters),
    deleteMessage: (parameters) => deleteMessage(world, parameters),
    answerCallbackQuery: (parameters) => answerCallbackQuery(world, profile, parameters),
    sendChatAction: (parameters) =>
      profile.typing(chatToSendTo(world, parameters, parameters['message_thread_id']).id),
    getChat: (parameters) => chatOf(world, parameters),
    getChatMember: (parameters) =>
      chatMember(world, chatOf(world, parameters).id, Number(parameters['user_id'])),
    setMyCommands: (parameters) => profile.setCommands(parameters),
    getMyCommands: (parameters) => profile.commandsFor(parameters),
    setMyDescription: (parameters) => profile.describe('description', parameters),
    setMyShortDescription: (parameters) => profile.describe('short_description', parameters),
    getMyDescription: (parameters) => profile.description('description', parameters),
    getMyShortDescription: (parameters) => profile.description('short_description', parameters),
  };
}
