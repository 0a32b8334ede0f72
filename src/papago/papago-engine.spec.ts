import { describeTranslationEngine } from '../../test/contracts/translation-engine.contract';
import { openPapago } from '../../test/support/papago-bench';
import { TEST_CREDENTIALS } from '../../test/support/test-environment';
import { PapagoStandIn } from '../playground/papago-stand-in/papago-stand-in';
import { type Language, MAIN_LANGUAGES } from '../languages/languages';
import { PapagoEngine } from './papago-engine';

async function open() {
  const papago = new PapagoStandIn(TEST_CREDENTIALS);
  await papago.start();
  const parts = await openPapago(papago.url, {}, {});
  const away = { kind: 'answer', status: 503, body: '' } as const;
  return {
    engine: parts.get(PapagoEngine),
    papago,
    calls: () => papago.calls.length,
    breakDown: () => papago.fail(...Array.from({ length: 20 }, () => away)),
    async [Symbol.asyncDispose]() {
      await parts.close();
      await papago.stop();
    },
  };
}

describeTranslationEngine('PapagoEngine', open);

describe('No call leaves for', () => {
  it.each([
    ['the source as target', 'ko', 'ko', 'same-language'],
    ['a pair that Papago does not have', 'en', 'it', 'unsupported-pair'],
    ['a target that is only detected', 'ko', 'pt', 'unsupported-pair'],
    ['a target that is only detected, from anything', 'auto', 'pt', 'unsupported-pair'],
    ['detection as target', 'ko', 'auto', 'unsupported-pair'],
  ])('%s', async (_what, source, target, code) => {
    await using bench = await open();
    const direction = { source: source as Language, target: target as Language };

    const translation = bench.engine.translate({ ...direction, text: '안녕하세요' });

    await expect(translation).rejects.toMatchObject({ code });
    expect(bench.calls()).toBe(0);
  });
});

describe('A source that is to be detected', () => {
  it('is allowed for every language as target', async () => {
    await using bench = await open();
    for (const target of MAIN_LANGUAGES) {
      const text = target === 'ko' ? 'Good morning' : '안녕하세요';
      const source = target === 'ko' ? 'en' : 'ko';
      await expect(bench.engine.translate({ source: 'auto', target, text })).resolves.toMatchObject({
        source,
      });
    }
    expect(bench.papago.calls.map(({ fields }) => fields['source'])).toEqual(
      MAIN_LANGUAGES.map(() => 'auto'),
    );
  });
});
