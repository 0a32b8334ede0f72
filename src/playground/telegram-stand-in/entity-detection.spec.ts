import type { Entity } from './bot-api-objects';
import { shownEntities, withoutFound } from './entity-detection';

const TEXT = 'see https://example.org now';
const LINK: Entity = { type: 'url', offset: 4, length: 19 };

describe('What Telegram finds in a text by itself', () => {
  it.each<[string, Entity]>([
    ['around it', { type: 'bold', offset: 0, length: TEXT.length }],
    ['inside it', { type: 'spoiler', offset: 12, length: 7 }],
    ['beside it', { type: 'code', offset: 0, length: 3 }],
  ])('comes to what is set %s', (_where, set) => {
    expect(shownEntities(TEXT, [set])).toEqual(expect.arrayContaining([set, LINK]));
  });

  it.each<[string, Entity]>([
    ['code', { type: 'code', offset: 0, length: TEXT.length }],
    ['the text of a link', { type: 'text_link', offset: 4, length: 19, url: 'https://example.com' }],
    ['what a style cuts in two', { type: 'bold', offset: 0, length: 10 }],
  ])('is not looked for in %s', (_what, set) => {
    expect(shownEntities(TEXT, [set])).toEqual([set]);
  });

  it('is not taken from the sender', () => {
    const bold = { type: 'bold', offset: 0, length: 3 };

    expect(withoutFound([{ type: 'mention', offset: 0, length: 3 }, bold, LINK])).toEqual([bold]);
  });

  it('stands in order, what holds others first', () => {
    const inner = { type: 'italic', offset: 4, length: 5 };
    const outer = { type: 'bold', offset: 0, length: TEXT.length };

    expect(shownEntities(TEXT, [inner, outer])).toEqual([outer, LINK, inner]);
  });
});
