import type { Register } from '../../chats/register';
import { type Language, languageOfName } from '../../languages/languages';
import type { MarkedText } from '../../translation/marked-text';
import { type ReadableMessage, readableTextOf, sliceMarked } from './message-content';

/** What somebody wants translated, and how. */
export interface Wish {
  source: MarkedText;
  /** Without one the two languages of the person decide. */
  into?: Language;
  /** The language it is said to be in; without one it is found out. */
  from?: Language | 'auto';
  /** Without one the settings decide. */
  register?: Register;
}

/** A wish, and the message that its answer replies to. */
export interface Request {
  wish: Wish;
  messageId: number | undefined;
  /** What the answer quotes of that message, when only a part of it was wanted. */
  quote?: { text: string; entities?: MarkedText['entities']; position?: number };
}

const TR_COMMAND = /^\/tr(?:@\w+)?(?=\s|$)\s*/i;

/**
 * Reads what is to be translated: the message itself, or what follows `/tr [language]` in it, or the message that
 * a `/tr` answers.
 * @returns `undefined` when there is nothing to translate
 */
export function readRequest(message: ReadableMessage): Request | undefined {
  const content = readableTextOf(message);
  if (!content) return undefined;
  const [command] = TR_COMMAND.exec(content.text) ?? [];
  if (command === undefined) return { wish: { source: content }, messageId: message.message_id };
  const [word = ''] = /^\S*/.exec(content.text.slice(command.length)) ?? [];
  const into = languageOfName(word);
  const start = command.length + (into ? word.length : 0);
  const said = trimmed(sliceMarked(content, start));
  const asked = { ...(into && { into }) };
  if (said.text) return { wish: { source: said, ...asked }, messageId: message.message_id };
  const replied = message.reply_to_message && readReplied(message.reply_to_message, message.quote);
  return replied && { ...replied, wish: { ...replied.wish, ...asked } };
}

/** Reads the message that another answers; of a message that is quoted only the quote. */
export function readReplied(message: ReadableMessage, quote: ReadableMessage['quote']): Request | undefined {
  if (quote)
    return {
      wish: { source: { text: quote.text, entities: quote.entities ?? [] } },
      messageId: message.message_id,
      quote,
    };
  const { reply_to_message: _further, ...itself } = message;
  const request = readRequest(itself);
  return request?.wish.source.text ? { ...request, messageId: message.message_id } : undefined;
}

function trimmed(marked: MarkedText): MarkedText {
  const { text } = marked;
  const start = text.length - text.trimStart().length;
  return sliceMarked(marked, start, Math.max(start, text.trimEnd().length));
}
