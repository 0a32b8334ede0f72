import { badRequest, type Entity } from './bot-api-objects';

/** A message holds no more; what is beyond is dropped without a word. */
const MOST_ENTITIES = 100;

type Family = 'style' | 'quote' | 'code' | 'other';

/** What a bot can put into a text; the field that a kind cannot do without. */
const KINDS: Readonly<Record<string, { family: Family; needs?: keyof Entity }>> = {
  bold: { family: 'style' },
  italic: { family: 'style' },
  underline: { family: 'style' },
  strikethrough: { family: 'style' },
  spoiler: { family: 'style' },
  blockquote: { family: 'quote' },
  expandable_blockquote: { family: 'quote' },
  code: { family: 'code' },
  pre: { family: 'code' },
  text_link: { family: 'other', needs: 'url' },
  text_mention: { family: 'other', needs: 'user' },
  custom_emoji: { family: 'other', needs: 'custom_emoji_id' },
  date_time: { family: 'other', needs: 'unix_time' },
};

const endOf = ({ offset, length }: Entity): number => offset + length;
const familyOf = ({ type }: Entity): Family => KINDS[type]?.family ?? 'other';

/**
 * Refuses entities that Telegram would refuse, and also those that it would drop, move or cut without a word: of
 * white space only, partly overlapping, wrongly nested, or more than a hundred. A bot that sends such has lost
 * something of what it wanted to say. https://core.telegram.org/bots/api#formatting-options
 * @throws {BotApiRefusal} 400
 */
export function checkEntities(text: string, entities: readonly Entity[]): void {
  if (entities.length > MOST_ENTITIES) throw badRequest('too many entities');
  for (const entity of entities) {
    checkKind(entity);
    checkPlace(text, entity);
  }
  entities.forEach((entity, place) => {
    for (const other of entities.slice(place + 1)) checkPair(entity, other);
  });
}

function checkKind(entity: Entity): void {
  const kind = Object.hasOwn(KINDS, entity.type) ? KINDS[entity.type] : undefined;
  if (!kind) throw badRequest("can't parse MessageEntity: Unsupported type specified");
  if (kind.needs && !entity[kind.needs])
    throw badRequest(`can't parse MessageEntity: Can't find field "${kind.needs}"`);
}

function checkPlace(text: string, entity: Entity): void {
  const { offset, length } = entity;
  const end = endOf(entity);
  if (!Number.isInteger(offset) || !Number.isInteger(length) || offset < 0 || length < 1)
    throw badRequest('entity is empty or begins before the text');
  if (end > text.length)
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  if (isInsideSymbol(text, offset) || isInsideSymbol(text, end))
    throw badRequest('entity begins in a middle of a UTF-16 symbol');
  if (text.slice(offset, end).trim() === '') throw badRequest('entity holds white space only');
}

/** Whether a place is between the two halves of a surrogate pair. */
function isInsideSymbol(text: string, place: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, place - 1), place + 1));
}

function checkPair(a: Entity, b: Entity): void {
  if (endOf(a) <= b.offset || endOf(b) <= a.offset) return;
  if (!canHold(a, b) && !canHold(b, a))
    throw badRequest(`entities ${a.type} and ${b.type} overlap, or may not be nested so`);
}

function canHold(outer: Entity, inner: Entity): boolean {
  if (inner.offset < outer.offset || endOf(inner) > endOf(outer)) return false;
  const families = [familyOf(outer), familyOf(inner)];
  if (families.includes('code')) return families[0] === 'quote';
  // Custom emoji may stand in the words of a link.
  if (inner.type === 'custom_emoji' && outer.type !== 'custom_emoji') return true;
  return families.includes('style') || (families[0] === 'quote' && families[1] === 'other');
}
