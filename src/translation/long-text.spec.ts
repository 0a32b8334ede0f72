import { ScriptedEngine } from '../../test/support/scripted-engine';
import { translatePlain } from '../../test/support/translator-bench';
import type { EngineRequest, Translation } from './translation-engine';
import { TranslationError } from './translation-error';

const asItIs = ({ source, text }: EngineRequest): Translation => ({
  text,
  source: source === 'auto' ? 'ja' : source,
});

/** An engine that takes up to a hundred units and changes nothing. */
const mirror = (): ScriptedEngine => new ScriptedEngine(100).when({}, asItIs);

const paragraph = (name: string): string => `${`${name} tells a story. `.repeat(3).trim()}\n\n`;
const STORY = ['Anna', 'Bora', 'Chloe', 'Dahyun'].map(paragraph).join('');

describe('A long text', () => {
  it('comes back whole, with its blank lines and edges', async () => {
    const text = `\n  ${STORY}\n\n\n  ${STORY} \n`;

    const translation = await translatePlain(mirror(), text, { from: 'en', into: 'ko' });

    expect(translation).toMatchObject({ text, from: 'en' });
  });

  it('goes out in order, in parts that leave a tenth of the limit free', async () => {
    const engine = mirror();

    await translatePlain(engine, STORY, { from: 'en', into: 'ko' });

    expect(engine.requests.map(({ text }) => text.split(' ')[0])).toEqual([
      'Anna',
      'Bora',
      'Chloe',
      'Dahyun',
    ]);
    expect(Math.max(...engine.requests.map(({ text }) => text.length))).toBeLessThanOrEqual(90);
  });

  it('is detected once: what the first part is in, the others are in', async () => {
    const engine = mirror();

    const translation = await translatePlain(engine, STORY, { from: 'auto', into: 'ko' });

    expect(engine.requests.map(({ source }) => source)).toEqual(['auto', 'ja', 'ja', 'ja']);
    expect(translation.from).toBe('ja');
  });

  it('is detected again where the first part is in a language that cannot be asked for', async () => {
    const engine = new ScriptedEngine(100).when({ source: 'auto' }, ({ text }) => ({ text, source: 'pt' }));

    const translation = await translatePlain(engine, STORY, { from: 'auto', into: 'ko' });

    expect(engine.requests.map(({ source }) => source)).toEqual(['auto', 'auto', 'auto', 'auto']);
    expect(translation.from).toBe('auto');
  });

  it('costs the units of its parts and not one more', async () => {
    const engine = mirror();

    await translatePlain(engine, STORY, { from: 'en', into: 'ko' });

    const sent = engine.requests.reduce((sum, { text }) => sum + text.length, 0);
    expect(sent).toBe(STORY.replaceAll('\n\n', '').length);
  });

  it('keeps a part without words as it is and pays nothing for it', async () => {
    const engine = mirror();
    const laughter = `${'ㅋ'.repeat(80)}\n\n`;
    const text = laughter + paragraph('Anna') + laughter;

    const translation = await translatePlain(engine, text, { from: 'auto', into: 'ko' });

    expect(translation).toMatchObject({ text, from: 'ja' });
    expect(engine.requests.map(({ text: sent }) => sent)).toEqual([paragraph('Anna').trim()]);
  });

  it('asks for polite speech in every part, or in none', async () => {
    const [polite, plain] = [mirror(), mirror()];

    await translatePlain(polite, STORY, { from: 'en', into: 'ko', register: 'polite' });
    await translatePlain(plain, STORY, { from: 'en', into: 'ko' });

    expect(polite.requests.map(({ honorific }) => honorific)).toEqual([true, true, true, true]);
    expect(plain.requests.map(({ honorific }) => honorific)).toEqual([false, false, false, false]);
  });

  it('fails with the first part that fails, and sends nothing after it', async () => {
    const engine = mirror().when({ text: paragraph('Bora').trim() }, new TranslationError('unavailable'));

    const translation = translatePlain(engine, STORY, { from: 'en', into: 'ko' });

    await expect(translation).rejects.toMatchObject({ code: 'unavailable' });
    expect(engine.requests).toHaveLength(2);
  });
});

describe('A short text', () => {
  it('is one request', async () => {
    const engine = mirror();

    await translatePlain(engine, 'See you at seven.', { from: 'auto', into: 'ko' });

    expect(engine.requests.map(({ text }) => text)).toEqual(['See you at seven.']);
  });
});
