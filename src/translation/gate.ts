import { knownExpression, type KnownExpression } from './korean-expressions';
import { isFace, isLaughter, piecesOf } from './laughter';
import type { MarkedText, TextEntity } from './marked-text';
import { hasLetter, readableWords } from './readable-words';
import { composeHangul } from './script';
import { isOpaque } from './whole-text/entity-kinds';

/** What is done with a message before anybody pays for it. */
export type GateVerdict =
  | { kind: 'pass' }
  | { kind: 'stop'; reason: 'empty' | 'no-letters' | 'laughter' | 'command' }
  /** The bot knows the whole message by heart: it is answered at once, and free. */
  | { kind: 'known'; expression: KnownExpression };

const COMMAND = /^\/\w{1,64}(?:@\w{1,32})?(?!\S)/u;
/** How other bots are called: `!play song`, and `.tr`, which alone is no file or ending as in `.net is hard`. */
const OTHER_BOTS_COMMANDS: readonly { name: RegExp; mostWords: number }[] = [
  { name: /^![a-z][a-z0-9_-]*$/u, mostWords: 3 },
  { name: /^\.[a-z][a-z0-9_-]*$/u, mostWords: 1 },
];

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
  // A name or a link beside it would be lost.
  if (expression && isAllReadable(marked, words)) return { kind: 'known', expression };
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
  return OTHER_BOTS_COMMANDS.some(
    ({ name, mostWords }) => words.length <= mostWords && name.test(words[0] ?? ''),
  );
}

/** The text with a blank for each span that is kept as it is: links, mentions, code, custom emoji … */
function withoutOpaqueSpans({ text, entities }: MarkedText): string {
  const opaque = entities.filter(({ type, length }) => isOpaque(type) && length > 0);
  let rest = '';
  let position = 0;
  for (const { offset, length } of opaque.sort(byOffset)) {
    if (offset > position) rest += `${text.slice(position, offset)} `;
    position = Math.max(position, offset + length);
  }
  return rest + text.slice(position);
}

/** Whether nothing of a text is kept from its readable words. */
function isAllReadable({ text, entities }: MarkedText, words: readonly string[]): boolean {
  const hasOpaque = entities.some(({ type, length }) => isOpaque(type) && length > 0);
  return !hasOpaque && words.join('') === composeHangul(text).replace(/\s/gu, '');
}

function byOffset(a: TextEntity, b: TextEntity): number {
  return a.offset - b.offset;
}
