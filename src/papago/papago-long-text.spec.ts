import { openPapago } from '../../test/support/papago-bench';
import { translatePlain } from '../../test/support/translator-bench';
import { TEST_CREDENTIALS } from '../../test/support/test-environment';
import { PapagoStandIn } from '../playground/papago-stand-in/papago-stand-in';
import type { TranslatedText } from '../translation/translator';
import { PapagoEngine } from './papago-engine';

/** Papago in which every translation is the text itself, so that nothing can be lost unseen. */
async function open() {
  const papago = new PapagoStandIn(TEST_CREDENTIALS);
  papago.translate = (text) => text;
  await papago.start();
  const parts = await openPapago(papago.url);
  return {
    papago,
    sent: () => papago.calls.map(({ fields }) => String(fields['text'])),
    sources: () => papago.calls.map(({ fields }) => fields['source']),
    translate: (text: string): Promise<TranslatedText> =>
      translatePlain(parts.get(PapagoEngine), text, { from: 'auto', into: 'en' }),
    async [Symbol.asyncDispose]() {
      await parts.close();
      await papago.stop();
    },
  };
}

const unitsOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

describe('A text for Papago', () => {
  it.each([
    ['of 4,500 units', '가'.repeat(4_500), 1],
    ['of 5,000 units', '가'.repeat(5_000), 2],
    ['of 5,001 units', '가'.repeat(5_001), 2],
    ['of one word of 6,000 letters', '가'.repeat(6_000), 2],
    ['of 20,000 units', '가'.repeat(20_000), 5],
  ])('%s comes back whole, and every unit is paid once', async (_what, text, calls) => {
    await using bench = await open();

    expect(await bench.translate(text)).toMatchObject({ text, from: 'ko' });
    expect(bench.sent()).toHaveLength(calls);
    expect(unitsOf(bench.sent())).toBe(text.length);
  });

  it('is detected in its first part only', async () => {
    await using bench = await open();

    await bench.translate('일곱 시에 봐요. '.repeat(1_000).trim());

    expect(bench.sources()).toEqual(['auto', 'ko', 'ko']);
  });

  it('with an emoji on the border of two parts keeps it whole', async () => {
    await using bench = await open();
    const text = `${'가'.repeat(4_499)}🎫${'나'.repeat(100)}`;

    expect((await bench.translate(text)).text).toBe(text);
    for (const part of bench.sent()) expect(part).not.toMatch(/\p{Surrogate}/u);
  });

  it('keeps its blank lines, which are not paid for at the edges of parts', async () => {
    await using bench = await open();
    const paragraphs = Array.from({ length: 4 }, () => '문장이 하나 있어요. '.repeat(250).trim());
    const text = paragraphs.join('\n\n\n');

    expect((await bench.translate(text)).text).toBe(text);
    expect(bench.sent()).toEqual(paragraphs);
  });
});
