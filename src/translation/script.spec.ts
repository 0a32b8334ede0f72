import { LANGUAGES } from '../languages/languages';
import { isWrittenIn, mainScript } from './script';

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
    ['a Korean line with a brand and a model', 'iPhone 15 Pro Max 샀어요', 'hangul'],
    ['a Korean line full of office English', 'Zoom meeting link 공유', 'hangul'],
    ['a Korean line that begins in English', 'meeting 3시로 변경됐어요', 'hangul'],
    ['a Korean line that quotes English', 'I love you 라고 했어', 'hangul'],
    ['a Korean line typed letter by letter', '안녕하세요'.normalize('NFD'), 'hangul'],
    ['a Korean line with some Chinese characters', '東京에서 만나요', 'hangul'],
    ['a Japanese line full of Chinese characters', '東京都渋谷区神南に行く', 'kana'],
    ['a Japanese line with some kana', '明日は東京に行く', 'kana'],
    ['a Chinese line with an English word', '我用iPhone', 'han'],
    ['a Chinese line with a Korean dish', '我喜欢吃떡볶이', 'han'],
    ['a Russian line with a brand', 'Я купил iPhone 15 Pro Max', 'cyrillic'],
    ['a Thai line with an English word', 'รีวิว PR เมื่อวานให้แล้วนะ', 'thai'],
  ])('is the one that the Latin names in it are borrowed into: %s', (_what, text, script) => {
    expect(mainScript(text)).toBe(script);
  });

  it.each([
    ['an English line with one Korean name', 'I met 지민 yesterday at the station'],
    ['an English line with a Korean dish', "Let's eat 떡볶이 tonight"],
    ['a short English line that ends in Korean', 'I love 김치'],
    ['a German line with a Korean dish', 'Ich liebe das 떡볶이'],
    ['an English line with a Japanese word', 'I love ラーメン so much'],
    ['laughter after an English line', 'so funny ㅋㅋㅋㅋㅋㅋㅋㅋ'],
  ])('is Latin where Latin words make the sentence: %s', (_what, text) => {
    expect(mainScript(text)).toBe('latin');
  });
});

describe('Letters of a further language', () => {
  it('count where that is spoken, and are signs elsewhere', () => {
    expect(mainScript('سلام، چطوری؟', ['fa', 'ko'])).toBe('arabic');
    expect(mainScript('सात बजे मिलते हैं', ['hi'])).toBe('devanagari');
    expect(mainScript('Τα λέμε στις επτά', ['el'])).toBe('greek');
    expect(mainScript('α', ['ko', 'en'])).toBeUndefined();
    expect(mainScript('π day')).toBe('latin');
  });
});

describe('A language', () => {
  it('is written in one script, and few in two', () => {
    const scripts = [
      ...(['hangul', 'kana', 'han', 'thai', 'cyrillic', 'latin'] as const),
      ...(['arabic', 'hebrew', 'devanagari', 'bengali', 'greek'] as const),
    ];
    const counts = Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        scripts.filter((script) => isWrittenIn(language, script)).length,
      ]),
    );

    const one = Object.fromEntries(LANGUAGES.map((language) => [language, 1]));
    expect(counts).toEqual({ ...one, ja: 2, uz: 2 });
  });
});
