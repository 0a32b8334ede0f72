import type { Register } from '../../chats/register';
import { type Language, languageOfName } from '../../languages/languages';
import type { MarkedText } from '../../translation/marked-text';
import { mainScript } from '../../translation/script';
import type { Translator } from '../../translation/translator';
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

/** Codes of languages that are also words with which people begin: `hi there`, `ca va`, `uk time`. */
const ALSO_WORDS: readonly string[] = [
  'az',
  'ca',
  'da',
  'el',
  'et',
  'fa',
  'he',
  'hi',
  'ms',
  'no',
  'uk',
  'ur',
];

/** Knows into which languages there is a translation. */
type Offer = Pick<Translator, 'offers'>;

/**
 * Reads what is to be translated: the message itself, or what follows `/tr [language]` in it, or the message that
 * a `/tr` answers.
 * @returns `undefined` when there is nothing to translate
 */
export function readRequest(message: ReadableMessage, offer: Offer): Request | undefined {
  const content = readableTextOf(message);
  if (!content) return undefined;
  const [command] = TR_COMMAND.exec(content.text) ?? [];
  const asking = { messageId: message.message_id, askedBy: message.message_id };
  if (command === undefined) return { wish: { source: content }, ...asking };
  const rest = content.text.slice(command.length);
  const isReply = Boolean(message.reply_to_message ?? message.quote);
  const wished = languageAtStart(rest, isReply, offer);
  const start = command.length + (wished?.word.length ?? 0);
  const said = trimmed(sliceMarked(content, start));
  const asked = { ...(wished && { into: wished.language }) };
  if (said.text) return { wish: { source: said, ...asked }, ...asking };
  const replied = readReplied(message.reply_to_message, message.quote, offer);
  return replied && { ...replied, wish: { ...replied.wish, ...asked }, askedBy: message.message_id };
}

/**
 * Reads the message that another answers; of a message that is quoted only the quote, which may come from another
 * chat and then without its message.
 */
export function readReplied(
  message: ReadableMessage | undefined,
  quote: ReadableMessage['quote'],
  offer: Offer,
): Omit<Request, 'askedBy'> | undefined {
  const messageId = message?.message_id;
  if (quote) {
    const source = { text: quote.text, entities: quote.entities ?? [] };
    return { wish: { source }, messageId, ...(message && { quote }) };
  }
  if (!message) return undefined;
  const { reply_to_message: _further, quote: _quote, ...itself } = message;
  const request = readRequest(itself, offer);
  return request?.wish.source.text ? { ...request, messageId } : undefined;
}

/** The language that is named before a text or alone, if there is a translation into it. */
function languageAtStart(
  rest: string,
  isReply: boolean,
  offer: Offer,
): { word: string; language: Language } | undefined {
  const [word = ''] = /^\S*/.exec(rest) ?? [];
  const language = IT_IS_NO_LANGUAGE.test(rest) ? undefined : languageOfName(word);
  if (!language || !offer.offers(language) || isRatherWord(word, rest, isReply)) return undefined;
  return { word, language };
}

/** What is a code and a word alike is a word in front of others in its letters, and where there is nothing else. */
function isRatherWord(word: string, rest: string, isReply: boolean): boolean {
  if (!ALSO_WORDS.includes(word.toLowerCase())) return false;
  const others = rest.slice(word.length);
  return others.trim() === '' ? !isReply : mainScript(others) === 'latin';
}

function trimmed(marked: MarkedText): MarkedText {
  const { text } = marked;
  const start = text.length - text.trimStart().length;
  return sliceMarked(marked, start, Math.max(start, text.trimEnd().length));
}
