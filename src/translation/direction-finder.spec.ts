import type { Language } from '../languages/languages';
import { isPapagoPair } from '../papago/papago-pairs';
import type { Direction, Route } from './direction';
import { DirectionFinder } from './direction-finder';
import { type DetectedLanguage, LanguageDetector } from './language-detector';

/** Finds what the test says, likeliest first, and fails when it is asked though letters alone tell. */
class ScriptedDetector extends LanguageDetector {
  constructor(private readonly ranking: Partial<Record<Language, number>> | 'never asked') {
    super();
  }

  override rank(): readonly DetectedLanguage[] {
    if (this.ranking === 'never asked') throw new Error('The detector was asked.');
    return Object.entries(this.ranking).map(([language, accuracy]) => ({
      language: language as Language,
      accuracy,
    }));
  }
}

function finder(ranking: ConstructorParameters<typeof ScriptedDetector>[0] = 'never asked'): DirectionFinder {
  return new DirectionFinder(new ScriptedDetector(ranking), isPapagoPair);
}

function pair(languages: string): Direction {
  const [mine, theirs] = languages.split(' ⇄ ') as [Language, Language];
  return { mine, theirs };
}

/** `ko → en`, `en → ko, or de`; what follows "or" is offered with a guess. */
function shown(route: Route | 'already'): string {
  if (route === 'already') return route;
  const other = route.certainty === 'sure' ? '' : `, or ${route.otherSource ?? 'nothing'}`;
  return `${route.source} → ${route.target}${other}`;
}

describe('Between two languages letters alone tell', () => {
  it.each([
    ['what is mine goes to theirs', 'ko ⇄ en', '일곱 시에 봐요.', 'ko → en'],
    ['what is theirs comes to mine', 'en ⇄ ko', '일곱 시에 봐요.', 'ko → en'],
    ['what is neither comes to mine', 'ko ⇄ en', '七時に会いましょう。', 'ja → ko'],
    ['names and links in it do not count', 'ko ⇄ en', 'BTS 봤어 https://example.com/a-long-way', 'ko → en'],
    ['Hangul typed letter by letter is Hangul', 'ko ⇄ en', '안녕하세요'.normalize('NFD'), 'ko → en'],
    ['laughter in it does not count', 'ko ⇄ ja', '草草草草草草草 진짜', 'ko → ja'],
    ['Chinese characters are the Chinese of the chat', 'ko ⇄ zh-TW', '你好', 'zh-TW → ko'],
    ['unless they are written in the other way', 'ko ⇄ zh-TW', '谢谢', 'zh-CN → ko'],
    ['they are Japanese where that is spoken', 'ko ⇄ ja', '了解', 'ja → ko'],
    ['unless they are not', 'ko ⇄ ja', '谢谢你', 'zh-CN → ko'],
    ['they are Japanese where only Japanese writes so', 'ja ⇄ zh-CN', '会議室変更', 'ja → zh-CN'],
    ['a reader of one Chinese reads the other', 'zh-CN ⇄ ko', '謝謝', 'zh-TW → ko'],
    ['unless the other is theirs', 'zh-CN ⇄ zh-TW', '謝謝你', 'zh-TW → zh-CN'],
    ['what makes no pair is left for the translator to refuse', 'vi ⇄ ko', 'เจอกัน', 'th → vi'],
  ])('%s (%s)', (_what, languages, text, route) => {
    expect(shown(finder().between(text, pair(languages)))).toBe(route);
  });

  it.each([
    ['two may write it so, then rather Chinese', 'ja ⇄ zh-CN', '了解', 'zh-CN → ja, or ja'],
    ['both Chinese write it so, then mine', 'zh-TW ⇄ zh-CN', '你好', 'zh-TW → zh-CN, or nothing'],
    ['nobody here speaks either', 'ko ⇄ en', '你好', 'zh-CN → ko, or nothing'],
  ])('only by a guess when %s (%s)', (_what, languages, text, route) => {
    expect(shown(finder().between(text, pair(languages)))).toBe(route);
  });
});

describe('Between two languages a text in Latin letters', () => {
  it.each([
    ['is what the detector is clear about, when that is spoken here', 'ko ⇄ en', { en: 1 }, 'en → ko'],
    ['is in mine, too', 'en ⇄ ko', { en: 1 }, 'en → ko'],
    ['needs less evidence for the language that is spoken here', 'ko ⇄ en', { en: 0.3, de: 0.1 }, 'en → ko'],
    ['needs less evidence, too, among two of them', 'en ⇄ de', { it: 0.4, de: 0.3, en: 0.1 }, 'de → en'],
    ['is a guess when the detector names a third', 'ko ⇄ en', { de: 0.8, en: 0.1 }, 'de → ko, or en'],
    ['is a guess when nobody here writes so', 'ko ⇄ ja', { en: 1 }, 'en → ko, or nothing'],
    ['is left to the engine when nothing stands out', 'ko ⇄ en', { en: 0.3, de: 0.2 }, 'auto → ko, or en'],
    ['is left to the engine when nothing is known', 'ko ⇄ en', {}, 'auto → ko, or en'],
    ['is then rather mine, when mine is written so', 'en ⇄ ko', {}, 'auto → ko, or ko'],
    ['is then rather mine of two', 'en ⇄ fr', { fr: 0.3, en: 0.2 }, 'auto → fr, or fr'],
    ['is left to the engine when a guess makes no pair', 'en ⇄ ko', { it: 0.9 }, 'auto → en, or en'],
  ])('%s (%s)', (_what, languages, ranking, route) => {
    expect(shown(finder(ranking).between('some words of people', pair(languages)))).toBe(route);
  });

  it.each([
    [
      'is taken for the only language here that is written so',
      'ko ⇄ en',
      { it: 0.2, en: 0.1 },
      'en → ko, or nothing',
    ],
    ['is taken for it without any evidence', 'en ⇄ ko', {}, 'en → ko, or nothing'],
    ['is surely what the detector is clear about', 'ko ⇄ en', { en: 1 }, 'en → ko'],
    ['is what the detector is clear about, as a guess', 'ko ⇄ en', { vi: 1 }, 'vi → ko, or en'],
    ['is the likelier of two', 'en ⇄ fr', { fr: 0.2, en: 0.01 }, 'fr → en, or en'],
    ['is left to the engine when neither of two stands out', 'en ⇄ fr', { it: 0.3 }, 'auto → fr, or fr'],
    ['is left to the engine when nobody here writes so', 'ko ⇄ ja', { de: 0.2 }, 'auto → ko, or ja'],
  ])('with a word or two %s (%s)', (_what, languages, ranking, route) => {
    expect(shown(finder(ranking).between('hello you @jimin ㅋㅋㅋ haha', pair(languages)))).toBe(route);
  });
});

describe('A further language that somebody speaks', () => {
  const everything = (ranking: ConstructorParameters<typeof ScriptedDetector>[0]): DirectionFinder =>
    new DirectionFinder(new ScriptedDetector(ranking), () => true);

  it.each([
    ['by its letters', 'hi ⇄ ko', 'never asked', 'सात बजे मिलते हैं', 'hi → ko'],
    ['by its letters, on either side', 'ko ⇄ fa', 'never asked', 'سلام، چطوری؟', 'fa → ko'],
    ['by the detector among others', 'tr ⇄ ko', { tr: 0.8 }, 'Bu akşam ne yiyelim', 'tr → ko'],
    ['by the detector beside Russian', 'uk ⇄ ko', { uk: 0.9, ru: 0.1 }, 'Зустрінемось о сьомій', 'uk → ko'],
    ['as what looks like nothing else', 'uz ⇄ ko', { id: 0.02 }, 'Bugun nima yeymiz', 'uz → ko, or id'],
    ['unless it clearly is another', 'uz ⇄ ko', { en: 1 }, 'See you at seven', 'en → uz, or uz'],
  ] as const)('is found %s (%s)', (_what, languages, ranking, text, route) => {
    expect(shown(everything(ranking).between(text, pair(languages)))).toBe(route);
  });

  it('is told from others by the real detector', () => {
    const finder = new DirectionFinder(new LanguageDetector(), () => true);

    expect(shown(finder.between('Bu akşam ne yiyelim arkadaşım, sen ne dersin', pair('tr ⇄ ko')))).toBe(
      'tr → ko',
    );
    expect(shown(finder.between('What should we have for dinner tonight, my friend?', pair('tr ⇄ ko')))).toBe(
      'en → tr, or tr',
    );
    expect(shown(finder.between('Зустрінемось о сьомій біля метро', pair('ko ⇄ uk')))).toBe('uk → ko');
  });
});

describe('Into a wished language', () => {
  const korean: readonly Language[] = ['ko', 'en'];

  it.each<[string, Language, readonly Language[], string]>([
    ['일곱 시에 봐요.', 'en', korean, 'ko → en'],
    ['七時に会いましょう。', 'en', korean, 'ja → en'],
    ['你好', 'ko', ['ko', 'zh-TW'], 'zh-TW → ko'],
    ['了解', 'ko', ['ko', 'ja'], 'ja → ko'],
    ['了解', 'zh-CN', [], 'ja → zh-CN, or nothing'],
    ['今天晚上吃什么好呢？', 'zh-TW', [], 'zh-CN → zh-TW'],
  ])('%s goes to %s', (text, target, spoken, route) => {
    expect(shown(finder().into(text, target, spoken))).toBe(route);
  });

  it.each<[string, Language, readonly Language[]]>([
    ['일곱 시에 봐요.', 'ko', []],
    ['七時に会いましょう。', 'ja', korean],
    ['เจอกัน', 'th', []],
    ['今天晚上吃什么好呢？', 'zh-CN', []],
    ['你好', 'zh-TW', ['zh-TW']],
    ['你好', 'zh-CN', []],
  ])('%s already is in %s', (text, target, spoken) => {
    expect(finder().into(text, target, spoken)).toBe('already');
  });

  it.each([
    ['the detector is clear', { en: 1 }, 'already'],
    ['English is spoken here and stands out', { en: 0.3 }, 'already'],
    ['nothing stands out', { en: 0.3, de: 0.2 }, 'auto → en, or nothing'],
    ['it is clearly another', { fr: 1 }, 'fr → en, or nothing'],
    ['the engine has no such pair', { it: 1 }, 'auto → en, or nothing'],
  ])('English words are left alone or not, when %s', (_what, ranking, route) => {
    expect(shown(finder(ranking).into('some words of people', 'en', korean))).toBe(route);
  });

  it('a word or two may be a name, so they are never found to be in it already', () => {
    expect(shown(finder({ en: 1 }).into('Samsung Galaxy', 'en', korean))).toBe('auto → en, or nothing');
  });
});
