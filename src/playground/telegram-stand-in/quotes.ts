import { badRequest, type Entity, type Message, type Quote } from './bot-api-objects';

const MAX_QUOTE = 1024;
/** What a quote keeps of the original's entities: https://core.telegram.org/bots/api#textquote */
const KEPT: readonly string[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'custom_emoji',
  'date_time',
];

export interface WantedQuote {
  text: string;
  /** Left out by people, whose app takes them from the original. */
  entities?: readonly Entity[];
  /** Where to look first, in UTF-16 units. */
  position?: number;
}

/**
 * A part of a message that a reply quotes: of 1 to 1,024 characters, letter by letter and style by style as in the
 * original. https://core.telegram.org/bots/api#replyparameters
 * @throws {BotApiRefusal} 400 when the original has no such part
 */
export function quoteFrom(original: Message, { text, entities, position: near = 0 }: WantedQuote): Quote {
  const whole = original.text ?? original.caption ?? '';
  const after = whole.indexOf(text, near);
  const position = after < 0 ? whole.indexOf(text) : after;
  if (text === '' || text.length > MAX_QUOTE || position < 0) throw badRequest('QUOTE_TEXT_INVALID');
  const styles = stylesWithin(original.entities ?? original.caption_entities ?? [], position, text.length);
  if (entities && sorted(entities) !== sorted(styles)) throw badRequest('QUOTE_TEXT_INVALID');
  return { text, position, is_manual: true, ...(styles.length > 0 && { entities: styles }) };
}

/** The entities of a part, counted from its beginning. */
function stylesWithin(entities: readonly Entity[], start: number, length: number): Entity[] {
  return entities
    .filter(({ type }) => KEPT.includes(type))
    .map((entity) => {
      const from = Math.max(0, entity.offset - start);
      const to = Math.min(length, entity.offset + entity.length - start);
      return { ...entity, offset: from, length: to - from };
    })
    .filter((entity) => entity.length > 0);
}

function sorted(entities: readonly Entity[]): string {
  return JSON.stringify(
    entities
      .filter(({ type }) => KEPT.includes(type))
      .map(({ type, offset, length }) => `${type} ${offset} ${length}`)
      .sort(),
  );
}
