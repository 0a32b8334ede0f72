import { knownExpression, type KnownExpression } from './korean-expressions';
import { isFace, isLaughter, piecesOf } from './laughter';
import type { MarkedText, TextEntity } from './marked-text';
import { hasLetter, readableWords } from './readable-words';
import { composeHangul } from './script';

/** What is done with a message before anybody pays for it. */
export type GateVerdict =
  | { kind: 'pass' }
  | { kind: 'stop'; reason: 'empty' | 'no-letters' | 'laughter' | 'command' }
  /** The bot knows the whole message by heart: it is answered at once, and free. */
  | { kind: 'known'; expression: KnownExpression };

/** Kinds of entity whose words are translated; every other kind is kept as it is. */
const STYLES = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
]);

const COMMAND = /^\/\w{1,64}(?:@\w{1,32})?(?!\S)/u;
/** How other bots are called: `!play`, `.tr`. */
const OTHER_BOTS_COMMAND = /^[!.][a-z][a-z0-9_-]*$/u;
const MOST_WORDS_OF_OTHER_BOTS_COMMAND = 3;

/**
 * Decides whether a message is worth a paid call: not if it is empty, a command of any bot, only laughter, or without a
 * letter besides links, names and code; and a few Korean expressions are known. It looks at entities where there are
 * some, and at words that look like links, mentions and so on. Time is linear in the length of the text.
 */
export function gate(marked: MarkedText): GateVerdict {
  if (marked.text.trim() === '') return { kind: 'stop', reason: 'empty' };
  if (isCommand(marked)) return { kind: 'stop', reason: 'command' };
  const words = readableWords(composeHangul(withoutOpaqueSpans(marked)));
  const pieces = words.filter((word) => !isFace(word)).flatMap(piecesOf);
  const meaningful = pieces.filter((piece) => !isLaughter(piece));
  const expression = knownExpression(meaningful);
  if (expression) return { kind: 'known', expression };
  if (meaningful.some(hasLetter)) return { kind: 'pass' };
  const hasLaughed = meaningful.length < pieces.length || words.some(isFace);
  return { kind: 'stop', reason: hasLaughed ? 'laughter' : 'no-letters' };
}

/**
 * Whether a text holds anything that a translator could work on: a letter outside of links, mentions,
 * hashtags and lone jamo. Time is linear in the length of the text.
 */
export function hasSomethingToTranslate(text: string): boolean {
  return readableWords(text).some(hasLetter);
}

function isCommand({ text, entities }: MarkedText): boolean {
  const start = text.length - text.trimStart().length;
  if (entities.some(({ type, offset }) => type === 'bot_command' && offset === start)) return true;
  const words = text.trim().split(/\s+/u);
  if (COMMAND.test(words[0] ?? '')) return true;
  return words.length <= MOST_WORDS_OF_OTHER_BOTS_COMMAND && OTHER_BOTS_COMMAND.test(words[0] ?? '');
}

/** The text with a blank for each span that is kept as it is: links, mentions, code, custom emoji … */
function withoutOpaqueSpans({ text, entities }: MarkedText): string {
  const opaque = entities.filter(({ type, length }) => !STYLES.has(type) && length > 0);
  let rest = '';
  let position = 0;
  for (const { offset, length } of opaque.sort(byOffset)) {
    if (offset > position) rest += `${text.slice(position, offset)} `;
    position = Math.max(position, offset + length);
  }
  return rest + text.slice(position);
}

function byOffset(a: TextEntity, b: TextEntity): number {
  return a.offset - b.offset;
}
