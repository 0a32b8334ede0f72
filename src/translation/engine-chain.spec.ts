import { describeTranslationEngine } from '../../test/contracts/translation-engine.contract';
import { ScriptedEngine } from '../../test/support/scripted-engine';
import type { Language } from '../languages/languages';
import { EngineChain } from './engine-chain';
import type { EngineRequest } from './translation-engine';
import { TranslationError, type TranslationErrorCode } from './translation-error';

/** An engine with other directions than Papago's. */
class OtherEngine extends ScriptedEngine {
  override id = 'other';
  override name = 'Other';

  constructor(
    private readonly languages: readonly Language[],
    maxTextLength?: number,
  ) {
    super(maxTextLength);
  }

  override supports(source: Language, target: Language): boolean {
    return source !== target && this.languages.includes(source) && this.languages.includes(target);
  }

  override hasHonorific(): boolean {
    return false;
  }
}

function say(by: string) {
  return ({ source, target, text }: EngineRequest) => ({
    text: `${by} ${target}: ${text}`,
    source: source === 'auto' ? 'de' : source,
  });
}

class Bench {
  readonly first = new ScriptedEngine().when({}, say('first'));
  readonly other = new OtherEngine(['ko', 'en', 'it', 'tr'], 2_000).when({}, say('other'));
  readonly chain = new EngineChain([this.first, this.other]);
}

describeTranslationEngine('EngineChain', () => {
  const { first, other, chain } = new Bench();
  // The contract pays for whatever it asks first, which is the first engine's.
  return Promise.resolve({
    engine: chain,
    calls: () => first.requests.length + other.requests.length,
    breakDown: () => {
      first.when({}, new TranslationError('unavailable'));
      other.when({}, new TranslationError('unavailable'));
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  });
});

describe('Engines in a row', () => {
  it('serve everything that any of them has, and are named by all', () => {
    const { chain } = new Bench();

    expect([chain.supports('ko', 'ja'), chain.supports('tr', 'ko'), chain.supports('tr', 'ja')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([chain.id, chain.name, chain.others]).toEqual(['scripted + other', 'Script + Other', ['Other']]);
    expect(chain.maxTextLength).toBe(2_000);
  });

  it('leave to the first what it has, without a mark', async () => {
    const { chain, other } = new Bench();

    expect(await chain.translate({ source: 'ko', target: 'en', text: '안녕' })).toEqual({
      text: 'first en: 안녕',
      source: 'ko',
    });
    expect(other.requests).toEqual([]);
  });

  it.each<[Language, Language]>([
    ['tr', 'ko'],
    ['it', 'en'],
  ])('mark what another has made: %s → %s', async (source, target) => {
    const { chain, first } = new Bench();

    expect(await chain.translate({ source, target, text: 'Merhaba' })).toMatchObject({ source, by: 'Other' });
    expect(first.requests).toEqual([]);
  });

  it('have the polite speech of the one that serves', () => {
    const { chain } = new Bench();

    expect([
      chain.hasHonorific('en', 'ko'),
      chain.hasHonorific('auto', 'ko'),
      chain.hasHonorific('tr', 'ko'),
    ]).toEqual([true, true, false]);
  });

  it.each<TranslationErrorCode>(['unsupported-pair', 'undetected'])(
    'ask the next where the first found no language that it has (%s)',
    async (code) => {
      const { chain, first, other } = new Bench();
      first.when({ source: 'auto' }, new TranslationError(code));
      other.when({ source: 'auto' }, { text: '안녕', source: 'tr' });

      expect(await chain.translate({ source: 'auto', target: 'ko', text: 'Merhaba' })).toEqual({
        text: '안녕',
        source: 'tr',
        by: 'Other',
      });
    },
  );

  it.each<TranslationErrorCode>([
    ...(['unavailable', 'quota-exceeded', 'month-used-up', 'day-used-up', 'rate-limited'] as const),
    ...(['auth', 'permission', 'same-language', 'malformed-response', 'refused'] as const),
  ])('hand nothing over when the first fails for another reason (%s)', async (code) => {
    const { chain, first, other } = new Bench();
    first.when({}, new TranslationError(code));

    await expect(chain.translate({ source: 'auto', target: 'ko', text: 'Hi' })).rejects.toMatchObject({
      code,
      by: undefined,
    });
    await expect(chain.translate({ source: 'en', target: 'ko', text: 'Hi' })).rejects.toMatchObject({
      code,
      by: undefined,
    });
    expect(other.requests).toEqual([]);
  });

  it('say which of them failed, if it was not the first', async () => {
    const { chain, other } = new Bench();
    other.when({}, new TranslationError('unavailable', { detail: 'timeout', retryAfterMs: 5 }));

    await expect(chain.translate({ source: 'tr', target: 'ko', text: 'Merhaba' })).rejects.toMatchObject({
      code: 'unavailable',
      detail: 'timeout',
      retryAfterMs: 5,
      by: 'Other',
    });
  });

  it('pass on what is no failure of the family, such as a bug', async () => {
    const { chain, first } = new Bench();
    first.when({}, () => Promise.reject(new RangeError('a bug')));

    await expect(chain.translate({ source: 'ko', target: 'en', text: '안녕' })).rejects.toThrow(RangeError);
  });
});
