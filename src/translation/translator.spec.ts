import { ScriptedEngine } from '../../test/support/scripted-engine';
import type { Language } from '../languages/languages';
import type { CallMeter } from './call-meter';
import { TranslationError } from './translation-error';
import { Translator } from './translator';

/** An engine that finds texts to be in these languages, and marks what it translates. */
function engineDetecting(texts: Record<string, string>): ScriptedEngine {
  return new ScriptedEngine().when({}, ({ source, target, text }) => {
    const detected = source === 'auto' ? (texts[text] ?? 'unk') : source;
    if (detected === target) throw new TranslationError('same-language');
    return { text: `[${detected}→${target}] ${text}`, source: detected };
  });
}

const waysOf = ({ requests }: ScriptedEngine): string[] =>
  requests.map(({ source, target }) => `${source}→${target}`);

describe('Between two languages, a text', () => {
  it.each<[string, Language, Language, string, string]>([
    ['in mine goes to theirs', 'ko', 'en', '일곱 시에 봐요.', 'ko→en'],
    ['in mine goes to theirs though names in it are Latin', 'ko', 'ja', 'BTS 콘서트 티켓', 'ko→ja'],
    ['in theirs comes to mine', 'en', 'ko', '일곱 시에 봐요.', 'ko→en'],
    ['in theirs comes to mine', 'ko', 'th', 'เจอกัน', 'th→ko'],
    ['in a third language comes to mine', 'ko', 'en', '七時に会いましょう。', 'ja→ko'],
    ['in a third language comes to mine', 'en', 'ko', 'Увидимся', 'ru→en'],
    ['in Chinese characters is the Chinese of the two', 'ko', 'zh-TW', '你好', 'zh-TW→ko'],
    ['in Chinese characters is Japanese between Korean and Japanese', 'ko', 'ja', '東京駅集合', 'ja→ko'],
  ])('%s (%s, %s)', async (_what, mine, theirs, text, way) => {
    const engine = engineDetecting({});

    await new Translator(engine).between({ mine, theirs }, text);

    expect(waysOf(engine)).toEqual([way]);
  });

  it('in theirs is found by the engine in one call where letters alone do not tell', async () => {
    const engine = engineDetecting({ 'See you at seven.': 'en' });

    const translation = await new Translator(engine).between(
      { mine: 'ko', theirs: 'en' },
      'See you at seven.',
    );

    expect(translation).toEqual({ text: '[en→ko] See you at seven.', source: 'en' });
    expect(waysOf(engine)).toEqual(['auto→ko']);
  });

  it('in another Latin language comes to mine, too, in one call', async () => {
    const engine = engineDetecting({ 'Guten Morgen': 'de' });

    await new Translator(engine).between({ mine: 'ko', theirs: 'en' }, 'Guten Morgen');

    expect(waysOf(engine)).toEqual(['auto→ko']);
  });

  it('in mine, both Latin, goes to theirs in one call', async () => {
    const engine = engineDetecting({ 'See you at seven.': 'en' });

    await new Translator(engine).between({ mine: 'en', theirs: 'fr' }, 'See you at seven.');

    expect(waysOf(engine)).toEqual(['auto→fr']);
  });

  it('in theirs, both Latin, comes to mine by a second call that is not detected again', async () => {
    const engine = engineDetecting({ 'À sept heures': 'fr' });

    const translation = await new Translator(engine).between({ mine: 'en', theirs: 'fr' }, 'À sept heures');

    expect(translation.text).toBe('[fr→en] À sept heures');
    expect(waysOf(engine)).toEqual(['auto→fr', 'fr→en']);
  });

  it('in a third language, all Latin, comes to mine by a second call', async () => {
    const engine = engineDetecting({ 'Guten Morgen': 'de' });

    const translation = await new Translator(engine).between({ mine: 'en', theirs: 'fr' }, 'Guten Morgen');

    expect(translation).toMatchObject({ text: '[de→en] Guten Morgen', source: 'de' });
    expect(waysOf(engine)[0]).toBe('auto→fr');
    expect(engine.requests).toHaveLength(2);
  });

  it('in a third language, all Latin, comes to mine though it makes no pair with theirs', async () => {
    const engine = engineDetecting({ 'Guten Morgen': 'de' }).when(
      { source: 'auto', target: 'vi' },
      new TranslationError('unsupported-pair'),
    );

    const translation = await new Translator(engine).between({ mine: 'en', theirs: 'vi' }, 'Guten Morgen');

    expect(translation).toMatchObject({ text: '[de→en] Guten Morgen', source: 'de' });
  });

  it('in mine that looks like theirs goes to theirs by a second call', async () => {
    const engine = engineDetecting({ 'annyeong jimin': 'ko' });

    const translation = await new Translator(engine).between({ mine: 'ko', theirs: 'en' }, 'annyeong jimin');

    expect(translation).toMatchObject({ text: '[ko→en] annyeong jimin', source: 'ko' });
    expect(waysOf(engine)).toEqual(['auto→ko', 'ko→en']);
  });

  it('in a language that is only detected comes to mine, with its name', async () => {
    const engine = engineDetecting({ 'Bom dia': 'pt' });

    const translation = await new Translator(engine).between({ mine: 'ko', theirs: 'en' }, 'Bom dia');

    expect(translation.source).toBe('pt');
    expect(waysOf(engine)).toEqual(['auto→ko']);
  });

  it.each<[Language, Language, string]>([
    ['ko', 'en', 'en→ko'],
    ['en', 'fr', 'en→fr'],
  ])(
    'that the engine cannot tell is taken to be what its letters say (%s, %s)',
    async (mine, theirs, way) => {
      const engine = engineDetecting({}).when({ source: 'auto' }, new TranslationError('undetected'));

      await new Translator(engine).between({ mine, theirs }, 'ok la');

      expect(waysOf(engine)[1]).toBe(way);
      expect(engine.requests).toHaveLength(2);
    },
  );

  it('is not tried a second time for any other failure', async () => {
    const engine = engineDetecting({}).when({ source: 'auto' }, new TranslationError('unavailable'));

    const translation = new Translator(engine).between({ mine: 'ko', theirs: 'en' }, 'hello');

    await expect(translation).rejects.toMatchObject({ code: 'unavailable' });
    expect(engine.requests).toHaveLength(1);
  });

  it('in a language that makes no pair with mine is refused without a call', async () => {
    const engine = engineDetecting({});

    const translation = new Translator(engine).between({ mine: 'vi', theirs: 'ko' }, 'เจอกัน');

    await expect(translation).rejects.toMatchObject({ code: 'unsupported-pair', detail: 'th-vi' });
    expect(engine.requests).toEqual([]);
  });
});

describe('Into one language, a text', () => {
  it.each<[string, Language, string, string]>([
    ['whose letters tell its language is not detected', 'en', '일곱 시에 봐요.', 'ko→en'],
    ['in Latin letters is detected', 'ko', 'See you at seven.', 'auto→ko'],
    ['in Chinese characters is detected', 'zh-CN', '你好', 'auto→zh-CN'],
  ])('%s', async (_what, target, text, way) => {
    const engine = engineDetecting({ 'See you at seven.': 'en', 你好: 'zh-TW' });

    await new Translator(engine).into(target, text);

    expect(waysOf(engine)).toEqual([way]);
  });

  it.each<[Language, string]>([
    ['ko', '일곱 시에 봐요.'],
    ['ja', '七時に会いましょう。'],
    ['th', 'เจอกัน'],
  ])('that is in it already is refused without a call (%s)', async (target, text) => {
    const engine = engineDetecting({});

    await expect(new Translator(engine).into(target, text)).rejects.toMatchObject({ code: 'same-language' });
    expect(engine.requests).toEqual([]);
  });

  it('that the engine finds to be in it already is refused', async () => {
    const engine = engineDetecting({ hello: 'en' });

    await expect(new Translator(engine).into('en', 'hello')).rejects.toMatchObject({ code: 'same-language' });
  });

  it('that makes no pair with it is refused without a call', async () => {
    const engine = engineDetecting({});

    const translation = new Translator(engine).into('it', 'Увидимся');

    await expect(translation).rejects.toMatchObject({ code: 'unsupported-pair' });
    expect(engine.requests).toEqual([]);
  });
});

describe('A text without words', () => {
  it.each(['', ' \n ', 'ㅋㅋㅋㅋ', '👍👍', '12:30', 'https://example.com/a'])(
    'is refused without a call: %j',
    async (text) => {
      const engine = engineDetecting({});
      const translator = new Translator(engine);

      const refusal = { code: 'nothing-to-translate' };
      await expect(translator.into('en', text)).rejects.toMatchObject(refusal);
      await expect(translator.between({ mine: 'ko', theirs: 'en' }, text)).rejects.toMatchObject(refusal);
      expect(engine.requests).toEqual([]);
    },
  );
});

it('Blanks around a text are not paid for', async () => {
  const engine = engineDetecting({});

  await new Translator(engine).between({ mine: 'ko', theirs: 'en' }, '\n  안녕하세요  \n');

  expect(engine.requests[0]?.text).toBe('안녕하세요');
});

it('Who asks, and who pays, comes through to every call of the engine', async () => {
  const engine = engineDetecting({ 'Guten Morgen': 'de', 'See you.': 'en' });
  const paid: number[] = [];
  const meter: CallMeter = {
    pay: (characters, call) => {
      paid.push(characters);
      return call();
    },
  };
  const asker = { meter, personId: 501 };
  const translator = new Translator(engine);

  await translator.into('ko', 'Guten Morgen', asker);
  await translator.between({ mine: 'ko', theirs: 'en' }, '안녕하세요', asker);
  await translator.between({ mine: 'en', theirs: 'fr' }, 'See you.', asker);

  expect(engine.requests.map(({ personId }) => personId)).toEqual([501, 501, 501]);
  expect(paid).toEqual([12, 5, 8]);
});
