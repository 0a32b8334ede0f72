import fc from 'fast-check';
import type { MarkedText, TextEntity } from '#bot/translation/marked-text';

const STYLES = ['bold', 'italic', 'underline', 'strikethrough'];
const QUOTES = ['blockquote', 'expandable_blockquote'];
const OPAQUE = [
  ...['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number'],
  ...['code', 'pre', 'custom_emoji', 'text_link', 'text_mention', 'date_time', 'something_new'],
];
const TYPES = [...STYLES, ...STYLES, ...QUOTES, 'spoiler', 'spoiler', ...OPAQUE];

/** Letters that each stand at most once in a text, so that a test can tell where each has gone. */
const ALPHABET = [
  ...Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0xac00 + index * 27)),
  ...Array.from({ length: 74 }, (_, index) => String.fromCodePoint(0x1e01 + index * 2)),
  ...Array.from({ length: 200 }, (_, index) => String.fromCodePoint(0x4e00 + index * 31)),
];
const GAPS = [
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '\n',
  '\n\n',
  ' \n \n\n',
  '! ',
  '',
  '😀',
  ' 👨‍👩‍👧 ',
  '\uFFFC',
  '⟦',
  ' ㅋㅋ ',
];

/** Words of letters that are all different, with all kinds of things between them. */
const text = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...GAPS)), { maxLength: 25 }),
    fc.integer({ min: 0, max: ALPHABET.length - 1 }),
  )
  .map(([words, first]) => {
    let next = first;
    const letter = (): string => ALPHABET[(next += 7) % ALPHABET.length] ?? '';
    return words.map(([length, gap]) => Array.from({ length }, letter).join('') + gap).join('');
  });

const place = (length: number) => fc.integer({ min: 0, max: Math.max(0, length) });

function entity(length: number): fc.Arbitrary<TextEntity> {
  return fc
    .tuple(fc.constantFrom(...TYPES), place(length), place(Math.min(length, 14)))
    .map(([type, offset, size]) => ({ type, offset, length: size }));
}

/** Entities as a careless program would make them: out of bounds, empty, within surrogates, crossing. */
function wildEntities(length: number): fc.Arbitrary<TextEntity[]> {
  const wild = fc
    .tuple(entity(length), fc.integer({ min: -5, max: 5 }), fc.constantFrom(0, 0, 0, 1_000, 0.5, NaN))
    .map(([one, shift, excess]) => ({ ...one, offset: one.offset + shift, length: one.length + excess }));
  return fc.array(wild, { maxLength: 9 });
}

function isTame(entities: readonly TextEntity[], next: TextEntity): boolean {
  const nextEnd = next.offset + next.length;
  return entities.every(({ type, offset, length }) => {
    const isApart = nextEnd <= offset || offset + length <= next.offset;
    const isStyled = STYLES.includes(type) && STYLES.includes(next.type) && type !== next.type;
    const isNested =
      (next.offset <= offset && offset + length <= nextEnd) ||
      (offset <= next.offset && nextEnd <= offset + length);
    return isApart || (isStyled && isNested);
  });
}

const isWithinPair = (words: string, place: number): boolean => /^[\uDC00-\uDFFF]/.test(words.slice(place));

/** Entities as Telegram sends them, though opaque ones, quotations and spoilers hold no others here. */
function tameEntities(words: string): fc.Arbitrary<TextEntity[]> {
  return fc
    .array(entity(words.length), { maxLength: 8 })
    .map((entities) =>
      entities
        .filter(({ offset, length }) =>
          [offset, offset + length].every((border) => !isWithinPair(words, border)),
        )
        .reduce<TextEntity[]>((tame, next) => (isTame(tame, next) ? [...tame, next] : tame), []),
    );
}

/** A text of letters that are all different, with entities that may be wrong, or with tame ones. */
export const randomMarkedText: fc.Arbitrary<MarkedText & { isTame: boolean }> = text.chain((words) =>
  fc.boolean().chain((tame) =>
    (tame ? tameEntities(words) : wildEntities(words.length)).map((entities) => ({
      text: words,
      entities: entities.map((each, id) => ({ ...each, id })),
      isTame: tame,
    })),
  ),
);
