import { isMainLanguage, type Language, type MainLanguage } from '../languages/languages';
import table from './korean-expressions.json';

type Meanings = Record<Exclude<MainLanguage, 'ko'>, string>;

const EXPRESSIONS: readonly { forms: readonly string[]; meanings: Meanings }[] = table;

const BY_FORM = new Map(
  EXPRESSIONS.flatMap(({ forms, meanings }) => forms.map((form) => [form, meanings] as const)),
);

/** People do not say more than a few of them at once; more is somebody's play with the keyboard. */
const MOST_IN_A_ROW = 4;

const LAUGHED = new Set('ㅋㅎㅠㅜ');

/** ㄱㅅ요 is the polite ㄱㅅ. */
const POLITE_ENDING = /^[요용]$/u;

/** An expression of Korean chats whose meaning the bot knows by heart: an initialism, or a word that engines ruin. */
export class KnownExpression {
  constructor(private readonly meanings: readonly Meanings[]) {}

  /** What it means, in the register of chats; `undefined` in Korean, which it is itself, and in further languages. */
  meaning(target: Language): string | undefined {
    if (target === 'ko' || !isMainLanguage(target)) return undefined;
    return this.meanings.map((meanings) => meanings[target]).join(' ');
  }
}

/**
 * The expression that these pieces of a message are, see `piecesOf`: ㄱㅅ, ㄱㅅㄱㅅㄱㅅ, ㄱㅅㅋㅋㅋ, ㄱㅅ요, ㄴㄴ ㄱㅊ.
 * `undefined` as soon as there is anything else.
 */
export function knownExpression(pieces: readonly string[]): KnownExpression | undefined {
  const expressions = pieces.filter((piece, index) => index === 0 || !POLITE_ENDING.test(piece));
  if (expressions.length === 0 || expressions.length > MOST_IN_A_ROW) return undefined;
  const meanings = new Set<Meanings>();
  for (const expression of expressions) {
    const found = meaningsOf(expression);
    if (!found) return undefined;
    meanings.add(found);
  }
  return new KnownExpression([...meanings]);
}

function meaningsOf(piece: string): Meanings | undefined {
  let laughedFrom = piece.length;
  while (LAUGHED.has(piece.charAt(laughedFrom - 1))) laughedFrom -= 1;
  // The first letter of the laughter may belong to the expression, as in ㅊㅋㅋㅋ.
  for (const end of [piece.length, laughedFrom, laughedFrom + 1]) {
    const found = BY_FORM.get(unrepeated(piece.slice(0, end)));
    if (found) return found;
  }
  return undefined;
}

/** ㄱㅅ of ㄱㅅㄱㅅㄱㅅ, and ㅇㅇ of ㅇㅇㅇㅇ; anything else as it is. */
function unrepeated(word: string): string {
  for (const length of [2, 3]) {
    const unit = word.slice(0, length);
    const times = Math.ceil(word.length / length);
    const isRepeated = unit.repeat(times).startsWith(word);
    // Of one letter alone any number is as good.
    if (isRepeated && (word.length % length === 0 || new Set(unit).size === 1) && BY_FORM.has(unit))
      return unit;
  }
  return word;
}
