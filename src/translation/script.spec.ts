import { LANGUAGES } from '../languages/languages';
import { isWrittenIn, mainScript, onlyLanguageIn } from './script';

describe('The main script', () => {
  it.each([
    ['일곱 시에 봐요.', 'hangul'],
    ['七時に会いましょう。', 'kana'],
    ['カラオケ', 'kana'],
    ['ｶﾗｵｹ', 'kana'],
    ['七点见。', 'han'],
    ['七點見。', 'han'],
    ['𠮷野家', 'han'],
    ['เจอกันตอนเจ็ดโมง', 'thai'],
    ['Увидимся в семь.', 'cyrillic'],
    ['See you at seven.', 'latin'],
    ['Hẹn gặp bạn lúc bảy giờ.', 'latin'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'latin'],
  ])('of %s is %s', (text, script) => {
    expect(mainScript(text)).toBe(script);
  });

  it.each(['', '12:30', '👍👍', 'ㅋㅋㅋㅋ', '?!', 'ー〜'])('of %j is none', (text) => {
    expect(mainScript(text)).toBeUndefined();
  });

  it.each([
    ['a Korean line with an English name', 'BTS 콘서트 티켓', 'hangul'],
    ['a Korean line with a brand and a model', 'iPhone 샀어요', 'hangul'],
    ['a Japanese line full of Chinese characters', '東京都渋谷区神南に行く', 'han'],
    ['a Japanese line with some kana', '明日は東京に行く', 'kana'],
    ['an English line with one Korean name', 'I met 지민 yesterday at the station', 'latin'],
    ['laughter after an English line', 'so funny ㅋㅋㅋㅋㅋㅋㅋㅋ', 'latin'],
    ['a Chinese line with an English word', '我用iPhone', 'latin'],
  ])('goes by a fifth of hangul or kana, then by the greater number: %s', (_what, text, script) => {
    expect(mainScript(text)).toBe(script);
  });
});

describe('A language', () => {
  it('is known by its script when it is the only one in it', () => {
    expect(onlyLanguageIn('hangul')).toBe('ko');
    expect(onlyLanguageIn('kana')).toBe('ja');
    expect(onlyLanguageIn('thai')).toBe('th');
    expect(onlyLanguageIn('cyrillic')).toBe('ru');
  });

  it('is not known by a script that it shares', () => {
    expect(onlyLanguageIn('latin')).toBeUndefined();
    expect(onlyLanguageIn('han')).toBeUndefined();
  });

  it('is written in at least one script, and Japanese in two', () => {
    const scripts = ['hangul', 'kana', 'han', 'thai', 'cyrillic', 'latin'] as const;
    const counts = Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        scripts.filter((script) => isWrittenIn(language, script)).length,
      ]),
    );

    expect(counts).toEqual({ ...Object.fromEntries(LANGUAGES.map((language) => [language, 1])), ja: 2 });
  });
});
