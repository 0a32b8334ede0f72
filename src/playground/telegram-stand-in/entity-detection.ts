import type { Entity } from './bot-api-objects';

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['url', /https?:\/\/[^\s<>]+|\bt\.me\/\w+/gu],
  ['email', /\b[\w.+-]+@[\w-]+\.[\w.]+\b/gu],
  ['mention', /(?<![\w@])@[a-zA-Z]\w{2,31}\b/gu],
  ['hashtag', /(?<!\S)#[\p{L}\d_]+/gu],
  ['bot_command', /(?<!\S)\/[a-zA-Z]\w{0,31}(?:@\w+)?\b/gu],
];

/** What only the server finds; what a bot says of it is passed over: https://core.telegram.org/bots/api#messageentity */
const FOUND_ONLY: readonly string[] = [...PATTERNS.map(([type]) => type), 'cashtag', 'phone_number'];

/** Nothing is found where one of these is, nor where a style ends in the middle of it. */
const CLOSED: readonly string[] = ['code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'date_time'];

const endOf = ({ offset, length }: Entity): number => offset + length;
const touches = (a: Entity, b: Entity): boolean => a.offset < endOf(b) && b.offset < endOf(a);
const holds = (outer: Entity, inner: Entity): boolean =>
  outer.offset <= inner.offset && endOf(outer) >= endOf(inner);

/** Finds what Telegram's server finds by itself in every text; earlier kinds win where two overlap. */
export function detectEntities(text: string): Entity[] {
  const found: Entity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const entity = { type, offset: index, length: match.length };
      if (!found.some((earlier) => touches(earlier, entity))) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** The entities that a sender has set, without those that only the server sets. */
export function withoutFound(entities: readonly Entity[] = []): Entity[] {
  return entities.filter(({ type }) => !FOUND_ONLY.includes(type));
}

/** The entities of a text as everybody sees it: what its sender has set, and what is found beside and inside that. */
export function shownEntities(text: string, set: readonly Entity[]): Entity[] {
  const found = detectEntities(text).filter((entity) =>
    set.every(
      (other) =>
        !touches(other, entity) ||
        (!CLOSED.includes(other.type) && (holds(other, entity) || holds(entity, other))),
    ),
  );
  return [...set, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
}
