import { ScriptedEngine } from '../../test/support/scripted-engine';
import { translatePlain, translatorOver } from '../../test/support/translator-bench';
import type { Language } from '../languages/languages';
import { TranslationError } from './translation-error';

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
    ['of two Latin words is what the two speak', 'ko', 'en', 'ok la', 'en→ko'],
  ])('%s (%s, %s)', async (_what, mine, theirs, text, way) => {
    const engine = engineDetecting({});

    await translatePlain(engine, text, { pair: { mine, theirs } });

    expect(waysOf(engine)).toEqual([way]);
  });

  it('in theirs is found by the engine in one call where letters alone do not tell', async () => {
    const engine = engineDetecting({ 'See you at seven.': 'en' });

    expect(await translatePlain(engine, 'See you at seven.')).toMatchObject({
      text: '[en→ko] See you at seven.',
      from: 'en',
      into: 'ko',
    });
    expect(waysOf(engine)).toEqual(['auto→ko']);
  });

  it('in another Latin language comes to mine, too, in one call, and can be said to be theirs', async () => {
    const engine = engineDetecting({ 'Guten Morgen ihr Lieben': 'de' });

    const { instead } = await translatePlain(engine, 'Guten Morgen ihr Lieben');

    expect(waysOf(engine)).toEqual(['auto→ko']);
    expect(instead).toEqual({ from: 'en', into: 'ko' });
  });

  it('in theirs, both Latin, comes to mine by a second call that is not detected again', async () => {
    const engine = engineDetecting({ 'À sept heures du soir': 'fr' });

    const translation = await translatePlain(engine, 'À sept heures du soir', {
      pair: { mine: 'en', theirs: 'fr' },
    });

    expect(translation.text).toBe('[fr→en] À sept heures du soir');
    expect(waysOf(engine)).toEqual(['auto→fr', 'fr→en']);
  });

  it('in a third language, all Latin, comes to mine by a second call', async () => {
    const engine = engineDetecting({ 'Guten Morgen ihr Lieben': 'de' });

    const translation = await translatePlain(engine, 'Guten Morgen ihr Lieben', {
      pair: { mine: 'en', theirs: 'fr' },
    });

    expect(translation).toMatchObject({ text: '[de→en] Guten Morgen ihr Lieben', from: 'de' });
    expect(engine.requests).toHaveLength(2);
  });

  it('in a third language, all Latin, comes to mine though it makes no pair with theirs', async () => {
    const engine = engineDetecting({ 'Guten Morgen ihr Lieben': 'de' }).when(
      { source: 'auto', target: 'vi' },
      new TranslationError('unsupported-pair'),
    );

    const translation = await translatePlain(engine, 'Guten Morgen ihr Lieben', {
      pair: { mine: 'en', theirs: 'vi' },
    });

    expect(translation).toMatchObject({ text: '[de→en] Guten Morgen ihr Lieben', from: 'de' });
  });

  it('in mine that looks like theirs goes to theirs by a second call', async () => {
    const engine = engineDetecting({ 'annyeong jimin mwohae': 'ko' });

    const translation = await translatePlain(engine, 'annyeong jimin mwohae');

    expect(translation).toMatchObject({ text: '[ko→en] annyeong jimin mwohae', from: 'ko' });
    expect(waysOf(engine)).toEqual(['auto→ko', 'ko→en']);
  });

  it('in a language that is only detected comes to mine', async () => {
    const engine = engineDetecting({ 'Bom dia meus amigos': 'pt' });

    expect(await translatePlain(engine, 'Bom dia meus amigos')).toMatchObject({ from: 'auto', into: 'ko' });
    expect(waysOf(engine)).toEqual(['auto→ko']);
  });

  it('that the engine cannot tell is taken to be theirs', async () => {
    const engine = engineDetecting({}).when({ source: 'auto' }, new TranslationError('undetected'));

    await translatePlain(engine, 'ok la di da');

    expect(waysOf(engine)).toEqual(['auto→ko', 'en→ko']);
  });

  it('is not tried a second time for any other failure', async () => {
    const engine = engineDetecting({}).when({ source: 'auto' }, new TranslationError('unavailable'));

    await expect(translatePlain(engine, 'hello there my friend')).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(engine.requests).toHaveLength(1);
  });

  it('in a language that makes no pair with mine is refused without a call', async () => {
    const engine = engineDetecting({});

    const translation = translatePlain(engine, 'เจอกัน', { pair: { mine: 'vi', theirs: 'ko' } });

    await expect(translation).rejects.toMatchObject({ code: 'unsupported-pair', detail: 'th-vi' });
    expect(engine.requests).toEqual([]);
  });

  it('of which somebody has said the language goes where that one goes', async () => {
    const engine = engineDetecting({});

    await translatePlain(engine, 'annyeong jimin mwohae', { from: 'ko' });
    await translatePlain(engine, 'See you at seven.', { from: 'fr' });

    expect(waysOf(engine)).toEqual(['ko→en', 'fr→ko']);
  });
});

describe('Into one language, a text', () => {
  it.each<[string, Language, string, string]>([
    ['whose letters tell its language is not detected', 'en', '일곱 시에 봐요.', 'ko→en'],
    ['in Latin letters is detected', 'ko', 'See you at seven.', 'auto→ko'],
  ])('%s', async (_what, into, text, way) => {
    const engine = engineDetecting({ 'See you at seven.': 'en' });

    await translatePlain(engine, text, { into });

    expect(waysOf(engine)).toEqual([way]);
  });

  it.each<[Language, string]>([
    ['ko', '일곱 시에 봐요.'],
    ['ja', '七時に会いましょう。'],
    ['th', 'เจอกัน'],
  ])('that is in it already is refused without a call (%s)', async (into, text) => {
    const engine = engineDetecting({});

    await expect(translatePlain(engine, text, { into })).rejects.toMatchObject({ code: 'same-language' });
    expect(engine.requests).toEqual([]);
  });

  it('that the engine finds to be in it already is refused', async () => {
    const engine = engineDetecting({ 'hello there my friend': 'en' });

    const translation = translatePlain(engine, 'hello there my friend', { into: 'en' });

    await expect(translation).rejects.toMatchObject({ code: 'same-language' });
  });

  it('that makes no pair with it is refused without a call', async () => {
    const engine = engineDetecting({});

    await expect(translatePlain(engine, 'Увидимся', { into: 'it' })).rejects.toMatchObject({
      code: 'unsupported-pair',
    });
    expect(engine.requests).toEqual([]);
  });
});

describe('Polite speech', () => {
  it('is asked for only where the engine knows it, so that one text is not paid twice', async () => {
    const engine = engineDetecting({ 'See you at seven.': 'en' });

    const toEnglish = await translatePlain(engine, '일곱 시에 봐요.', { register: 'polite' });
    const toKorean = await translatePlain(engine, 'See you at seven.', { register: 'polite' });

    expect(engine.requests.map(({ honorific }) => honorific)).toEqual([false, true]);
    expect([toEnglish.hasRegister, toKorean.hasRegister]).toEqual([false, true]);
  });
});

describe('A term of the glossary', () => {
  it('is said as the glossary says, in both directions, and the engine does not get it', async () => {
    const engine = engineDetecting({});
    const terms = [{ source: '팀장', target: 'Team Lead' }];

    const there = await translatePlain(engine, '팀장님이 오셨어요', { terms });
    const back = await translatePlain(engine, 'Our Team Lead is here', { terms, from: 'en' });

    expect(there.text).toContain('Team Lead');
    expect(back.text).toContain('팀장');
    expect(engine.requests.some(({ text }) => /팀장|Team Lead/.test(text))).toBe(false);
  });
});

it('Who asks, and who pays, comes through to every call of the engine', async () => {
  const engine = engineDetecting({ 'See you at seven.': 'en' });
  const paid: number[] = [];
  const meter = {
    pay: <T>(characters: number, call: () => Promise<T>): Promise<T> => {
      paid.push(characters);
      return call();
    },
  };

  await translatePlain(engine, '안녕하세요', { meter, personId: 7 });
  await translatePlain(engine, 'See you at seven.', { meter, personId: 7 });

  expect(engine.requests.map(({ personId }) => personId)).toEqual([7, 7]);
  expect(paid).toEqual([5, 17]);
});

it('A translator tells what its engine can do', () => {
  const translator = translatorOver(engineDetecting({}));

  expect([translator.supports('ko', 'it'), translator.supports('en', 'it')]).toEqual([true, false]);
  expect([translator.hasRegister('en', 'ko'), translator.hasRegister('ko', 'en')]).toEqual([true, false]);
});
