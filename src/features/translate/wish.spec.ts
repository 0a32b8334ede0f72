import { isMainLanguage, type Language } from '../../languages/languages';
import type { ReadableMessage } from './message-content';
import { readRequest as readWith } from './wish';

const readRequest = (message: ReadableMessage, offered: (language: Language) => boolean = isMainLanguage) =>
  readWith(message, { offers: offered });

const bold = (offset: number, length: number) => ({ type: 'bold', offset, length });

describe('What somebody wants translated', () => {
  it('is the text of their message, with its spans', () => {
    expect(readRequest({ message_id: 7, text: '내일 봐요', entities: [bold(0, 2)] })).toEqual({
      wish: { source: { text: '내일 봐요', entities: [bold(0, 2)] } },
      messageId: 7,
      askedBy: 7,
    });
  });

  it('is the caption of a picture', () => {
    const message = { message_id: 7, photo: [], caption: '우리 집', caption_entities: [bold(0, 2)] };

    expect(readRequest(message)?.wish.source).toEqual({ text: '우리 집', entities: [bold(0, 2)] });
  });

  it('is the question of a poll and its options, each on its line', () => {
    const poll = {
      question: '점심 뭐 먹을까요? 🍜',
      question_entities: [{ type: 'custom_emoji', offset: 11, length: 2, custom_emoji_id: '5' }],
      options: [{ text: '국수', text_entities: [bold(0, 2)] }, { text: '김밥' }],
    };

    const source = readRequest({ message_id: 7, poll })?.wish.source;

    expect(source?.text).toBe('점심 뭐 먹을까요? 🍜\n• 국수\n• 김밥');
    expect(
      source?.entities.map(({ type, offset, length }) => [type, source.text.substr(offset, length)]),
    ).toEqual([
      ['custom_emoji', '🍜'],
      ['bold', '국수'],
    ]);
  });

  it('is what follows /tr, and the language that is named there', () => {
    const text = '/tr@bot ja   내일 봐요 ';
    const message: ReadableMessage = {
      message_id: 7,
      text,
      entities: [{ type: 'bot_command', offset: 0, length: 7 }, bold(text.indexOf('봐요'), 3)],
    };

    expect(readRequest(message)?.wish).toEqual({
      source: { text: '내일 봐요', entities: [bold(3, 2)] },
      into: 'ja',
    });
  });

  it('is the message that /tr answers, and the answer goes to that one', () => {
    const original = { message_id: 5, text: '내일 봐요', entities: [bold(0, 2)] };

    expect(readRequest({ message_id: 7, text: '/tr', reply_to_message: original })).toEqual({
      wish: { source: { text: '내일 봐요', entities: [bold(0, 2)] } },
      messageId: 5,
      askedBy: 7,
    });
  });

  it('is the part that is quoted, when a part is', () => {
    const original = { message_id: 5, text: '오늘은 쉬고 내일 봐요' };
    const quote = { text: '내일 봐요', entities: [bold(0, 2)], position: 7 };

    expect(readRequest({ message_id: 7, text: '/tr fr', quote, reply_to_message: original })).toEqual({
      wish: { source: { text: '내일 봐요', entities: [bold(0, 2)] }, into: 'fr' },
      messageId: 5,
      askedBy: 7,
      quote,
    });
  });

  it('is a quote from another chat, whose message is not there', () => {
    const quote = { text: '내일 봐요', position: 0 };

    expect(readRequest({ message_id: 7, text: '/tr fr', quote })).toEqual({
      wish: { source: { text: '내일 봐요', entities: [] }, into: 'fr' },
      messageId: undefined,
      askedBy: 7,
    });
  });

  it.each([
    ['/tr it is really cold today', undefined, 'it is really cold today'],
    ['/tr it ciao a tutti', 'it', 'ciao a tutti'],
    ['/tr de-facto standards are hard', undefined, 'de-facto standards are hard'],
    ['/tr zh-hant 안녕', 'zh-TW', '안녕'],
  ])('names a language only where one is meant: %s', (text, into, words) => {
    const wish = readRequest({ message_id: 7, text })?.wish;

    expect([wish?.into, wish?.source.text]).toEqual([into, words]);
  });

  it.each([
    ['/tr tr 안녕', 'tr', '안녕'],
    ['/tr 튀르키예어 안녕', 'tr', '안녕'],
    ['/tr Türkçe hello', 'tr', 'hello'],
    ['/tr tr hello', 'tr', 'hello'],
    ['/tr hi 안녕', 'hi', '안녕'],
    ['/tr hi there', undefined, 'hi there'],
    ['/tr Hi', undefined, 'Hi'],
    ['/tr ca va ?', undefined, 'ca va ?'],
    ['/tr uk time is better', undefined, 'uk time is better'],
  ])('may be in a further language where that is offered: %s', (text, into, words) => {
    const wish = readRequest({ message_id: 7, text }, () => true)?.wish;

    expect([wish?.into, wish?.source.text]).toEqual([into, words]);
  });

  it('is a code that is also a word, where nothing else can be meant', () => {
    const original = { message_id: 5, text: '내일 봐요' };

    const request = readRequest({ message_id: 7, text: '/tr hi', reply_to_message: original }, () => true);

    expect(request?.wish).toEqual({ source: { text: '내일 봐요', entities: [] }, into: 'hi' });
  });

  it.each(['/tr tr 안녕', '/tr Türkçe 안녕'])(
    'takes what is not offered for a part of the text: %s',
    (text) => {
      expect(readRequest({ message_id: 7, text })?.wish).toEqual({
        source: { text: text.slice(4), entities: [] },
      });
    },
  );

  it.each<[string, ReadableMessage]>([
    ['a sticker', { message_id: 7 }],
    ['/tr alone', { message_id: 7, text: '/tr' }],
    ['/tr with a language alone', { message_id: 7, text: '/tr ja' }],
    ['/tr that answers a sticker', { message_id: 7, text: '/tr', reply_to_message: { message_id: 5 } }],
    [
      '/tr that answers /tr',
      { message_id: 7, text: '/tr', reply_to_message: { message_id: 5, text: '/tr' } },
    ],
  ])('is nothing in %s', (_what, message) => {
    expect(readRequest(message)).toBeUndefined();
  });
});
