import type { Entity } from './bot-api-objects';
import { checkEntities } from './entity-checks';

const TEXT = 'Hello 👋 big world';
const at = (type: string, offset: number, length: number, more: Partial<Entity> = {}): Entity => ({
  type,
  offset,
  length,
  ...more,
});
const LINK = { url: 'https://example.org' };

describe('Entities of a text', () => {
  it.each<[string, Entity[]]>([
    ['none', []],
    ['the whole text', [at('bold', 0, TEXT.length)]],
    ['an emoji of two units', [at('italic', 6, 2)]],
    [
      'custom emoji in a link',
      [at('text_link', 0, 12, LINK), at('custom_emoji', 6, 2, { custom_emoji_id: '5' })],
    ],
    ['neighbours', [at('bold', 0, 5), at('italic', 5, 3)]],
    ['styles in styles', [at('bold', 0, 12), at('spoiler', 0, 12), at('underline', 6, 2)]],
    ['a link in bold', [at('bold', 0, 12), at('text_link', 9, 3, LINK)]],
    ['bold in a link', [at('text_link', 0, 12, LINK), at('bold', 9, 3)]],
    ['code in a quote', [at('blockquote', 0, 12), at('code', 9, 3)]],
    ['pre as long as its quote', [at('pre', 0, 12, { language: 'ts' }), at('expandable_blockquote', 0, 12)]],
    ['a mention in a quote', [at('blockquote', 0, 12), at('text_mention', 0, 5, { user: user() })]],
    ['custom emoji', [at('custom_emoji', 6, 2, { custom_emoji_id: '5' })]],
    ['a hundred', Array.from({ length: 100 }, () => at('bold', 0, 5))],
  ])('may be: %s', (_what, entities) => {
    expect(() => checkEntities(TEXT, entities)).not.toThrow();
  });

  it.each<[string, Entity[], string]>([
    ['empty', [at('bold', 0, 0)], 'entity is empty'],
    ['before the text', [at('bold', -1, 3)], 'begins before the text'],
    ['no whole numbers', [at('bold', 0, 1.5)], 'entity is empty or begins'],
    ['beyond the text', [at('bold', 15, 4)], 'ends after the end of the text'],
    ['beginning inside an emoji', [at('bold', 7, 3)], 'in a middle of a UTF-16 symbol'],
    ['ending inside an emoji', [at('bold', 0, 7)], 'in a middle of a UTF-16 symbol'],
    ['of white space', [at('bold', 5, 1)], 'white space only'],
    ['partly over each other', [at('bold', 0, 5), at('italic', 3, 5)], 'bold and italic overlap'],
    ['code in bold', [at('bold', 0, 12), at('code', 9, 3)], 'bold and code overlap'],
    ['bold as long as code', [at('code', 0, 5), at('bold', 0, 5)], 'code and bold overlap'],
    ['a link in pre', [at('pre', 0, 12), at('text_link', 0, 5, LINK)], 'pre and text_link overlap'],
    ['a quote in code', [at('code', 0, 12), at('blockquote', 0, 5)], 'code and blockquote overlap'],
    [
      'a quote in a quote',
      [at('blockquote', 0, 12), at('expandable_blockquote', 0, 5)],
      'blockquote and expandable_blockquote overlap',
    ],
    [
      'a link in a mention',
      [
        at('text_mention', 0, 12, { user: { id: 1, is_bot: false, first_name: '지민' } }),
        at('text_link', 0, 5, LINK),
      ],
      'text_mention and text_link overlap',
    ],
    ['of a kind that nobody knows', [at('blink', 0, 5)], 'Unsupported type specified'],
    ['a link to nowhere', [at('text_link', 0, 5)], 'Can\'t find field "url"'],
    ['a mention of nobody', [at('text_mention', 0, 5)], 'Can\'t find field "user"'],
    ['custom emoji without its id', [at('custom_emoji', 6, 2)], 'Can\'t find field "custom_emoji_id"'],
    ['a date without its time', [at('date_time', 0, 5)], 'Can\'t find field "unix_time"'],
    ['a hundred and one', Array.from({ length: 101 }, () => at('bold', 0, 5)), 'too many entities'],
  ])('may not be %s', (_what, entities, refusal) => {
    expect(() => checkEntities(TEXT, entities)).toThrow(refusal);
  });
});

function user(): NonNullable<Entity['user']> {
  return { id: 5, is_bot: false, first_name: 'Emma' };
}
