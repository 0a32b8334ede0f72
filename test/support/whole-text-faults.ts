import type { MarkedText, TextEntity } from '#bot/translation/marked-text';

/** What can be wrong with a translation, by kind; each with what was found. */
export interface Faults {
  lostSpans: string[];
  misplacedStyles: string[];
  revealedSpoilers: string[];
  illegalEntities: string[];
}

const STYLES = new Set(['bold', 'italic', 'underline', 'strikethrough']);
const QUOTES = new Set(['blockquote', 'expandable_blockquote']);
const CODE = new Set(['pre', 'code']);
const NEVER_SENT = new Set(
  'mention hashtag cashtag bot_command url email phone_number something_new'.split(' '),
);
const isOpaque = (type: string): boolean => !STYLES.has(type) && !QUOTES.has(type) && type !== 'spoiler';

interface Stretch {
  entity: TextEntity;
  start: number;
  end: number;
  text: string;
}

/** Where an entity stands when it is put in bounds, around whole code points, and trimmed; none when it is blank. */
function stretchesOf({ text, entities }: MarkedText): Stretch[] {
  return entities.flatMap((entity) => {
    if (!Number.isInteger(entity.offset) || !Number.isInteger(entity.length)) return [];
    let start = Math.max(0, entity.offset);
    let end = Math.min(text.length, entity.offset + entity.length);
    if (start >= end) return [];
    if (/^[\uDC00-\uDFFF]/.test(text.slice(start))) start -= 1;
    if (/[\uD800-\uDBFF]$/.test(text.slice(0, end))) end += 1;
    const span = text.slice(start, end);
    if (span.trim() === '') return [];
    start += span.length - span.trimStart().length;
    return [{ entity, start, end: start + span.trim().length, text: span.trim() }];
  });
}

/** The letters that tell where they come from. */
function lettersOf(text: string): string[] {
  return [...text.toLowerCase()].filter(
    (letter) => /[\p{Script=Hangul}\p{Script=Latin}\p{Script=Han}]/u.test(letter) && letter !== 'ㅋ',
  );
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

function findLostSpans(source: MarkedText & { isTame: boolean }, result: MarkedText): string[] {
  const opaque = stretchesOf(source).filter(({ entity }) => isOpaque(entity.type));
  const lost = opaque.filter(({ text }) => {
    const times = timesIn(result.text, text);
    return lettersOf(text).length > 0
      ? times !== 1
      : times < new Set(opaque.filter((other) => other.text === text).map(({ start }) => start)).size;
  });
  const kept = stretchesOf(result).filter(({ entity }) => isOpaque(entity.type));
  const torn = kept.filter(
    ({ entity, text }) => !opaque.some((span) => span.entity['id'] === entity['id'] && span.text === text),
  );
  const gone = opaque.filter(
    ({ entity }) =>
      source.isTame &&
      !NEVER_SENT.has(entity.type) &&
      kept.filter((span) => span.entity['id'] === entity['id'] && span.entity.type === entity.type).length !==
        1,
  );
  return [...lost, ...torn, ...gone].map(({ entity, text }) => `${entity.type} ${text}`);
}

function findMisplacedStyles(
  source: MarkedText & { isTame: boolean },
  result: MarkedText,
  isOneCall: boolean,
): string[] {
  const [before, after] = [stretchesOf(source), stretchesOf(result)];
  const covered = (spans: Stretch[], type: string): Set<string> =>
    new Set(spans.filter(({ entity }) => entity.type === type).flatMap(({ text }) => lettersOf(text)));
  const misplaced = [...STYLES, ...QUOTES, 'spoiler'].filter((type) =>
    [...covered(after, type)].some((letter) => !covered(before, type).has(letter)),
  );
  const there = new Set(lettersOf(result.text));
  const torn = before.filter(({ entity, text }) => {
    const letters = lettersOf(text).filter((letter) => there.has(letter));
    const styled = covered(after, entity.type);
    const count = letters.filter((letter) => styled.has(letter)).length;
    if (!source.isTame || isOpaque(entity.type)) return false;
    if (STYLES.has(entity.type)) return isOneCall && count > 0 && count < letters.length;
    return count < letters.length;
  });
  return [...misplaced, ...torn.map(({ entity, text }) => `${entity.type} ${text}`)];
}

function findRevealedSpoilers(source: MarkedText, result: MarkedText, calls: readonly string[]): string[] {
  const hidden = new Set(
    stretchesOf(source)
      .filter(({ entity }) => entity.type === 'spoiler')
      .flatMap(({ text }) => lettersOf(text)),
  );
  let open = '';
  let done = 0;
  for (const { start, end } of stretchesOf(result).filter(({ entity }) => entity.type === 'spoiler')) {
    open += result.text.slice(done, start);
    done = Math.max(done, end);
  }
  open += result.text.slice(done);
  const revealed = lettersOf(open).filter((letter) => hidden.has(letter));
  const mixed = calls.filter((call) => {
    const letters = lettersOf(call);
    const count = letters.filter((letter) => hidden.has(letter)).length;
    return count > 0 && count < letters.length;
  });
  return [...revealed, ...mixed];
}

/** What Telegram would refuse, change or drop. */
export function findIllegalEntities({ text, entities }: MarkedText): string[] {
  const illegal = entities.filter((entity, index) => {
    const { type, offset, length } = entity;
    const span = text.slice(offset, offset + length);
    const end = offset + length;
    const previous = entities[index - 1];
    const isSorted =
      !previous || previous.offset < offset || (previous.offset === offset && previous.length >= length);
    const isInBounds = offset >= 0 && length >= 1 && end <= text.length;
    const cutsPair = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(span);
    const isTrimmed = span.trim() === span;
    const isUnsent = NEVER_SENT.has(type) || type === 'kept_text';
    const clash = entities.some((other) => {
      const isApart = other === entity || other.offset >= end || other.offset + other.length <= offset;
      if (isApart) return false;
      const isNested =
        (other.offset <= offset && end <= other.offset + other.length) ||
        (offset <= other.offset && other.offset + other.length <= end);
      const bothQuotes = QUOTES.has(type) && QUOTES.has(other.type);
      const isCodeIn = CODE.has(type) && !(QUOTES.has(other.type) && other.length >= length);
      return !isNested || bothQuotes || isCodeIn || other.type === type;
    });
    return !isSorted || !isInBounds || cutsPair || !isTrimmed || isUnsent || clash;
  });
  return illegal.map((entity) => JSON.stringify(entity));
}

/** Everything that is wrong with a translation of a text whose letters are all different. */
export function findFaults(
  source: MarkedText & { isTame: boolean },
  result: MarkedText,
  calls: readonly string[],
  isOneCall: boolean,
): Faults {
  return {
    lostSpans: findLostSpans(source, result),
    misplacedStyles: findMisplacedStyles(source, result, isOneCall),
    revealedSpoilers: findRevealedSpoilers(source, result, calls),
    illegalEntities: findIllegalEntities(result),
  };
}
