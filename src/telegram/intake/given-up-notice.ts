import { Injectable } from '@nestjs/common';
import { interfaceLanguageOf } from '../../texts/interface-language';
import { OutgoingCalls } from '../outgoing/outgoing-calls';
import { TelegramError } from '../outgoing/telegram-error';
import { givenUpTexts } from './given-up.texts';
import { type IncomingUpdate, kindOf } from './incoming-update';

interface Message {
  message_id?: number;
  text?: string;
  chat?: { id: number; type: string };
}

interface Content extends Message {
  id?: string;
  from?: { language_code?: string };
  message?: Message;
}

/** Tells whoever waits for an answer that none will come. In groups only those who gave a command wait. */
@Injectable()
export class GivenUpNotice {
  constructor(private readonly calls: OutgoingCalls) {}

  /**
   * Tells it once, if called within the run of the update.
   * @throws {TelegramError} when Telegram is away and the person can be told later
   */
  async tell(update: IncomingUpdate): Promise<void> {
    const call = noticeFor(update);
    if (!call) return;
    try {
      await this.calls.call(...call);
    } catch (error) {
      // Refused: then they cannot be told.
      if (!(error instanceof TelegramError) || error.isPassing) throw error;
    }
  }
}

function noticeFor(update: IncomingUpdate): [method: string, parameters: object] | undefined {
  const kind = kindOf(update) ?? '';
  const content = (update[kind] ?? {}) as Content;
  const text = givenUpTexts.say(interfaceLanguageOf(content.from?.language_code), 'sorry');
  const { chat, message_id: messageId } = kind === 'callback_query' ? (content.message ?? {}) : content;
  const isPrivate = chat?.type === 'private';
  // In a private chat the line is better than an alert, which only the first answer to a press can show.
  if (kind === 'callback_query' && !isPrivate)
    return ['answerCallbackQuery', { callback_query_id: content.id, text, show_alert: true }];
  const waits = isPrivate || content.text?.startsWith('/');
  if (!chat || !waits || !['message', 'callback_query'].includes(kind)) return undefined;
  const reply = { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } };
  return ['sendMessage', { chat_id: chat.id, text, ...(messageId && reply) }];
}
