import type { Entity } from './bot-api-objects';

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['url', /https?:\/\/[^\s<>]+|\bt\.me\/\w+/gu],
  ['email', /\b[\w.+-]+@[\w-]+\.[\w.]+\b/gu],
  ['mention', /(?<![\w@])@[a-zA-Z]\w{2,31}\b/gu],
  ['hashtag', /(?<!\S)#[\p{L}\d_]+/gu],
  ['bot_command', /(?<!\S)\/[a-zA-Z]\w{0,31}(?:@\w+)?\b/gu],
];

/** Finds what Telegram's server finds by itself in every text; earlier kinds win where two overlap. */
export function detectEntities(text: string): Entity[] {
  const found: Entity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const overlaps = found.some(
        ({ offset, length }) => index < offset + length && offset < index + match.length,
      );
      if (!overlaps) found.push({ type, offset: index, length: match.length });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
