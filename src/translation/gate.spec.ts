import { gate, type GateVerdict } from './gate';
import type { TextEntity } from './marked-text';

const verdictOn = (text: string, entities: readonly TextEntity[] = []): GateVerdict =>
  gate({ text, entities });
const stopped = (reason: string) => ({ kind: 'stop', reason });

/** The entity of this kind over a part of the text. */
function over(text: string, part: string, type: string): TextEntity {
  return { type, offset: text.indexOf(part), length: part.length };
}

describe('The gate stops', () => {
  it.each(['', '   ', '\n\t'])('a message without text: %j', (text) => {
    expect(verdictOn(text)).toEqual(stopped('empty'));
  });

  it.each([
    '12:30',
    '👍👍🏽 🇰🇷 1️⃣',
    'ℹ️',
    '?!... ^^;;',
    '₩12,000 (50%)',
    '+82 2-1234-5678',
    'https://example.com/a?q=한국어',
    '(https://example.com)',
    'www.naver.com t.me/papago',
    'naver.com',
    'papago.naver.com/docs?a=1',
    'jimin.kim@example.co.kr',
    '@jimin_kim',
    'ㄱㅅ @jimin',
    '@지민',
    '#서울여행 #travel',
    '$BTC',
    'ㅁㄴㅇㄹ',
    '😂 12:30 @jimin https://example.com #서울',
  ])('what has no letter to translate: %s', (text) => {
    expect(verdictOn(text)).toEqual(stopped('no-letters'));
  });

  it.each([
    'ㅋㅋㅋ ㅠㅠ 😂',
    'haha lol',
    'ㅋㅋㅋ haha 草 555',
    '하하ㅋㅋㅋ!!',
    'ㅎㅎ :D',
    'lol https://example.com',
  ])('what is only laughter: %s', (text) => {
    expect(verdictOn(text)).toEqual(stopped('laughter'));
  });

  it.each(['/start', '/tr@papago_bot 안녕', '  /ban user', '!play', '!play 아이유', '.ping'])(
    'a command of any bot: %s',
    (text) => {
      expect(verdictOn(text)).toEqual(stopped('command'));
    },
  );

  it('a message that Telegram marks as a command', () => {
    const text = ' /시작 지금';

    expect(verdictOn(text, [over(text, '/시작', 'bot_command')])).toEqual(stopped('command'));
  });

  it.each([
    'mention',
    'hashtag',
    'url',
    'email',
    'phone_number',
    'code',
    'pre',
    'text_link',
    'text_mention',
    'a_new_kind',
  ])('a message that is nothing but a %s, whatever its words are', (type) => {
    const text = '지민 and friends 👍';

    expect(verdictOn(text, [over(text, '지민 and friends', type)])).toEqual(stopped('no-letters'));
  });

  it('a message of which only laughter is left beside overlapping links and code', () => {
    const text = 'npm test ㅋㅋㅋ';
    const entities = [over(text, 'npm test', 'code'), over(text, 'test', 'url')];

    expect(verdictOn(text, entities)).toEqual(stopped('laughter'));
  });
});

describe('The gate lets pass', () => {
  it.each([
    '네',
    '...네...',
    'k',
    '하하 호텔',
    '하하호텔 예약했어',
    'ha, I see',
    'lol that is funny',
    'ㅋㅋㅋ진짜',
    'ㄱㅅ 나중에 봐',
    '哈哈哈笑死我了',
    '55555 ตลกมาก',
    'wkwkwk lucu banget',
    'hi',
    'he is late',
    '5km',
    '3시',
    '!안녕',
    '...hello',
    '/ 2 to 3 people',
    '!really, I did not know that',
    '.net is not for me, sorry',
    '@jimin,안녕하세요',
    '여기https://example.com/a',
    'naver.com에서 봤어',
    '안녕하세요'.normalize('NFD'),
  ])('%s', (text) => {
    expect(verdictOn(text)).toEqual({ kind: 'pass' });
  });

  it.each(['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote'])(
    'words in %s',
    (type) => {
      expect(verdictOn('안녕하세요', [over('안녕하세요', '안녕하세요', type)])).toEqual({ kind: 'pass' });
    },
  );

  it('words beside a mention that leans on them', () => {
    const text = '@jimin_kim님 오셨어요?';

    expect(verdictOn(text, [over(text, '@jimin_kim', 'mention')])).toEqual({ kind: 'pass' });
  });

  it('words before a command', () => {
    const text = 'write /help please';

    expect(verdictOn(text, [over(text, '/help', 'bot_command')])).toEqual({ kind: 'pass' });
  });
});

describe('The gate knows', () => {
  it.each([
    ['ㄱㅅ', 'Thanks!'],
    [' ㄱㅅㄱㅅ ㅋㅋ', 'Thanks!'],
    ['ㅇㅋ!! 👌', 'OK!'],
    ['댕댕이ㅋㅋㅋ', 'Doggo'],
  ])('%s, as %s', (text, meaning) => {
    const verdict = verdictOn(text);

    expect(verdict.kind === 'known' && verdict.expression.meaning('en')).toBe(meaning);
  });
});
