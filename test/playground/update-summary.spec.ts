import { wonOf } from '../../src/playground/page/parts/formatting';
import { charactersOf, gistOf, senderOf } from '../../src/playground/page/updates/update-summary';
import type { UpdateView } from '../../src/playground/update-view';

const update = (kind: string, content: object): UpdateView => ({
  id: 1,
  kind,
  content: { [kind]: content },
  handlers: [],
  calls: [],
  engineCalls: [],
});

describe('The line of an update', () => {
  it.each([
    [update('message', { text: 'Hello' }), 'Hello'],
    [update('message', { photo: [], caption: 'The sea' }), 'The sea'],
    [update('message', { sticker: {} }), 'sticker'],
    [update('message', { poll: { question: 'Tea?' } }), 'Tea?'],
    [update('callback_query', { data: 'languages:ko' }), 'languages:ko'],
    [update('inline_query', { query: 'tea' }), 'tea'],
    [update('my_chat_member', { new_chat_member: { status: 'kicked' } }), 'kicked'],
    [update('message', {}), ''],
  ])('says what the update says: %#', (given, gist) => {
    expect(gistOf(given)).toBe(gist);
  });

  it('names who it comes from, if anybody', () => {
    expect(senderOf(update('message', { from: { first_name: 'Emma' } }))).toBe('Emma');
    expect(senderOf(update('message_reaction', { user: { first_name: '지민' } }))).toBe('지민');
    expect(senderOf(update('poll', {}))).toBe('');
  });

  it('counts the characters that engines have answered', () => {
    const call = { engine: 'papago', characters: 14, ok: true, milliseconds: 5 };

    expect(charactersOf([call, { ...call, ok: false }, { ...call, characters: 6 }])).toBe(20);
  });

  it('shows a small price to the hundredth, and a large one without fractions', () => {
    expect(wonOf(0.28, 'en')).toBe('₩0.28');
    expect(wonOf(0, 'ko')).toBe('₩0.00');
    expect(wonOf(1234.5, 'en')).toBe('₩1,235');
  });
});
