import { type Language, LANGUAGES } from '#bot/languages/languages';
import type { CallMeter } from '#bot/translation/call-meter';
import type { EngineRequest, TranslationEngine } from '#bot/translation/translation-engine';
import { TranslationError, type TranslationErrorCode } from '#bot/translation/translation-error';

/** An engine that is ready to translate anything, with its vendor at the other end. */
export interface EngineUnderTest extends AsyncDisposable {
  engine: TranslationEngine;
  /** How often the vendor was asked so far. */
  calls(): number;
  /** From now on the vendor is away. */
  breakDown(): void;
}

type Open = () => Promise<EngineUnderTest>;

/** What engines may differ in. */
export interface EngineTraits {
  /** Whether somebody pays for the calls of this engine. */
  isBilled: boolean;
}

const DIRECTIONS = LANGUAGES.flatMap((source) => LANGUAGES.map((target) => [source, target] as const));
const GREETING = 'Good morning, 지민!';

/** What every engine promises. By default its calls are billed. */
export function describeTranslationEngine(
  name: string,
  open: Open,
  { isBilled }: EngineTraits = { isBilled: true },
): void {
  describe(`${name}, as a translation engine,`, () => {
    describeTranslations(open);
    describeRefusals(open);
    describeFailure(open);
    if (isBilled) describePayments(open);
    else describeFreedom(open);
  });
}

function supportedIn(engine: TranslationEngine): (readonly [Language, Language])[] {
  return DIRECTIONS.filter(([source, target]) => engine.supports(source, target));
}

function describeTranslations(open: Open): void {
  it('translates in every direction that it says it supports', async () => {
    await using bench = await open();
    const directions = supportedIn(bench.engine);
    expect(directions).not.toEqual([]);

    for (const [source, target] of directions) {
      const translation = await bench.engine.translate({ source, target, text: GREETING });
      expect({ source, target, blank: translation.text.trim() === '' }).toEqual({
        source,
        target,
        blank: false,
      });
      expect(translation.source).toBe(source);
    }
    expect(bench.calls()).toBe(directions.length);
  });

  it('names the language that it detected', async () => {
    await using bench = await open();
    const [[, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);
    const text = target === 'ko' ? 'Good morning!' : '안녕하세요';

    const translation = await bench.engine.translate({ source: 'auto', target, text });

    expect(translation.text.trim()).not.toBe('');
    expect(translation.source).not.toBe('');
    expect(translation.source).not.toBe('auto');
  });

  it('takes a wish for polite speech in every direction', async () => {
    await using bench = await open();
    for (const [source, target] of supportedIn(bench.engine)) {
      const translation = bench.engine.translate({ source, target, text: GREETING, honorific: true });
      await expect(translation).resolves.toMatchObject({ source });
    }
  });

  it('takes a text of the greatest length it names', async () => {
    await using bench = await open();
    expect(Number.isInteger(bench.engine.maxTextLength)).toBe(true);
    const [[source, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);
    const text = 'a'.repeat(bench.engine.maxTextLength);

    await expect(bench.engine.translate({ source, target, text })).resolves.toMatchObject({ source });
  });

  it('supports no language to itself', async () => {
    await using bench = await open();

    expect(LANGUAGES.filter((language) => bench.engine.supports(language, language))).toEqual([]);
  });
}

function describeRefusals(open: Open): void {
  async function expectRefusal(
    bench: EngineUnderTest,
    request: EngineRequest,
    code: TranslationErrorCode,
  ): Promise<void> {
    const error: unknown = await bench.engine.translate(request).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(TranslationError);
    expect(error).toMatchObject({ code });
    expect(bench.calls()).toBe(0);
  }

  it.each(['', '   ', '\n', '\t \u3000\u00a0'])('refuses the blank text %j without a call', async (text) => {
    await using bench = await open();
    const [[source, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);

    await expectRefusal(bench, { source, target, text }, 'nothing-to-translate');
    await expectRefusal(bench, { source: 'auto', target, text }, 'nothing-to-translate');
  });

  it('refuses a text that is one unit too long without a call', async () => {
    await using bench = await open();
    const [[source, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);
    const text = 'a'.repeat(bench.engine.maxTextLength + 1);

    await expectRefusal(bench, { source, target, text }, 'too-long');
  });

  it('refuses a language to itself without a call', async () => {
    await using bench = await open();
    for (const language of LANGUAGES)
      await expectRefusal(bench, { source: language, target: language, text: GREETING }, 'same-language');
  });

  it('refuses every direction that it does not support without a call', async () => {
    await using bench = await open();
    const others = DIRECTIONS.filter(([a, b]) => a !== b && !bench.engine.supports(a, b));

    for (const [source, target] of others)
      await expectRefusal(bench, { source, target, text: GREETING }, 'unsupported-pair');
    expect(bench.calls()).toBe(0);
  });
}

function describeFailure(open: Open): void {
  it('fails with a TranslationError, which does not hold the text, when its vendor is away', async () => {
    await using bench = await open();
    const [[source, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);
    bench.breakDown();

    const error: unknown = await bench.engine
      .translate({ source, target, text: 'Meet me at the harbour' })
      .catch((fault: unknown) => fault);

    expect(error).toBeInstanceOf(TranslationError);
    expect(error).toMatchObject({ code: 'unavailable' });
    expect(`${(error as Error).message} ${JSON.stringify(error)}`).not.toContain('harbour');
  });
}

/** A meter that pays whatever it is asked, and keeps the amounts. */
class OpenPurse implements CallMeter {
  readonly paid: number[] = [];

  pay<T>(characters: number, call: () => Promise<T>): Promise<T> {
    this.paid.push(characters);
    return call();
  }
}

function describeFreedom(open: Open): void {
  it('costs nobody anything, so it translates when nothing may be spent', async () => {
    await using bench = await open();
    const [[source, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);
    const meter = new OpenPurse();

    await bench.engine.translate({ source, target, text: GREETING, meter });
    await bench.engine.translate({ source, target, text: GREETING, meter: EMPTY_PURSE });

    expect(meter.paid).toEqual([]);
    expect(bench.calls()).toBe(2);
  });
}

const EMPTY_PURSE: CallMeter = { pay: () => Promise.reject(new TranslationError('month-used-up')) };

function describePayments(open: Open): void {
  it('pays for a call by the length of its text, and for nothing that it refuses by itself', async () => {
    await using bench = await open();
    const [[source, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);
    const meter = new OpenPurse();

    await bench.engine.translate({ source, target, text: '👋 안녕 hello', meter });
    await bench.engine.translate({ source, target, text: ' ', meter }).catch(() => undefined);

    expect(meter.paid).toEqual(['👋 안녕 hello'.length]);
    expect(bench.calls()).toBe(1);
  });

  it('pays for each of its calls, second tries included', async () => {
    await using bench = await open();
    const [[source, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);
    const meter = new OpenPurse();
    bench.breakDown();

    await bench.engine.translate({ source, target, text: GREETING, meter }).catch(() => undefined);

    expect(bench.calls()).toBeGreaterThan(0);
    expect(meter.paid).toEqual(Array.from({ length: bench.calls() }, () => GREETING.length));
  });

  it('makes no call that nobody pays for, and says why', async () => {
    await using bench = await open();
    const [[source, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);

    const translation = bench.engine.translate({ source, target, text: GREETING, meter: EMPTY_PURSE });

    await expect(translation).rejects.toMatchObject({ code: 'month-used-up' });
    expect(bench.calls()).toBe(0);
  });

  it('is ready as before when a limit of its users was used up', async () => {
    await using bench = await open();
    const [[source, target] = ['en', 'ko'] as const] = supportedIn(bench.engine);
    const request = { source, target, text: GREETING };
    for (let time = 0; time < 10; time += 1)
      await bench.engine.translate({ ...request, meter: EMPTY_PURSE }).catch(() => undefined);

    await expect(bench.engine.translate(request)).resolves.toMatchObject({ source });
  });
}
