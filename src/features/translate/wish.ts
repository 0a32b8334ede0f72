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
  /** The message that asks for it: the one that is translated, or the `/tr` that answers it. Its edits are followed. */
  askedBy: number | undefined;
  /** What the answer quotes of that message, when only a part of it was wanted. */
  quote?: { text: string; entities?: MarkedText['entities']; position?: number };
}

const TR_COMMAND = /^\/tr(?:@\w+)?(?=\s|$)\s*/i;

/** The code of Italian is also how English sentences begin. */
const IT_IS_NO_LANGUAGE =
  /^it\s+(?:is|isn't|was|wasn't|has|had|will|would|can|could|should|may|might|must|does|doesn't|seems|looks|takes|depends)\b/i;

/**
 * Reads what is to be translated: the message itself, or what follows `/tr [language]` in it, or the message that
 * a `/tr` answers.
 * @returns `undefined` when there is nothing to translate
 */
export function readRequest(message: ReadableMessage): Request | undefined {
  const content = readableTextOf(message);
  if (!content) return undefined;
  const [command] = TR_COMMAND.exec(content.text) ?? [];
  const asking = { messageId: message.message_id, askedBy: message.message_id };
  if (command === undefined) return { wish: { source: content }, ...asking };
  const rest = content.text.slice(command.length);
  const [word = ''] = /^\S*/.exec(rest) ?? [];
  const into = IT_IS_NO_LANGUAGE.test(rest) ? undefined : languageOfName(word);
  const start = command.length + (into ? word.length : 0);
  const said = trimmed(sliceMarked(content, start));
  const asked = { ...(into && { into }) };
  if (said.text) return { wish: { source: said, ...asked }, ...asking };
  const replied = readReplied(message.reply_to_message, message.quote);
  return replied && { ...replied, wish: { ...replied.wish, ...asked }, askedBy: message.message_id };
}

/**
 * Reads the message that another answers; of a message that is quoted only the quote, which may come from another
 * chat and then without its message.
 */
export function readReplied(
  message: ReadableMessage | undefined,
  quote: ReadableMessage['quote'],
): Omit<Request, 'askedBy'> | undefined {
  const messageId = message?.message_id;
  if (quote) {
    const source = { text: quote.text, entities: quote.entities ?? [] };
    return { wish: { source }, messageId, ...(message && { quote }) };
  }
  if (!message) return undefined;
  const { reply_to_message: _further, quote: _quote, ...itself } = message;
  const request = readRequest(itself);
  return request?.wish.source.text ? { ...request, messageId } : undefined;
}

function trimmed(marked: MarkedText): MarkedText {
  const { text } = marked;
  const start = text.length - text.trimStart().length;
  return sliceMarked(marked, start, Math.max(start, text.trimEnd().length));
}
