import { ScriptedEngine } from '../../test/support/scripted-engine';
import { translateLongText } from './long-text';
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

    const translation = await translateLongText(mirror(), { source: 'en', target: 'ko', text });

    expect(translation).toEqual({ text, source: 'en' });
  });

  it('goes out in order, in parts that leave a tenth of the limit free', async () => {
    const engine = mirror();

    await translateLongText(engine, { source: 'en', target: 'ko', text: STORY });

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

    const translation = await translateLongText(engine, { source: 'auto', target: 'ko', text: STORY });

    expect(engine.requests.map(({ source }) => source)).toEqual(['auto', 'ja', 'ja', 'ja']);
    expect(translation.source).toBe('ja');
  });

  it('is detected again where the first part is in a language that cannot be asked for', async () => {
    const engine = new ScriptedEngine(100).when({ source: 'auto' }, ({ text }) => ({ text, source: 'pt' }));

    const translation = await translateLongText(engine, { source: 'auto', target: 'ko', text: STORY });

    expect(engine.requests.map(({ source }) => source)).toEqual(['auto', 'auto', 'auto', 'auto']);
    expect(translation.source).toBe('pt');
  });

  it('costs the units of its parts and not one more', async () => {
    const engine = mirror();

    await translateLongText(engine, { source: 'en', target: 'ko', text: STORY });

    const sent = engine.requests.reduce((sum, { text }) => sum + text.length, 0);
    expect(sent).toBe(STORY.replaceAll('\n\n', '').length);
  });

  it('keeps a part without words as it is and pays nothing for it', async () => {
    const engine = mirror();
    const laughter = `${'ㅋ'.repeat(80)}\n\n`;
    const text = laughter + paragraph('Anna') + laughter;

    const translation = await translateLongText(engine, { source: 'auto', target: 'ko', text });

    expect(translation).toEqual({ text, source: 'ja' });
    expect(engine.requests.map(({ text: sent }) => sent)).toEqual([paragraph('Anna').trim()]);
  });

  it('asks for polite speech in every part, or in none', async () => {
    const [polite, plain] = [mirror(), mirror()];

    await translateLongText(polite, { source: 'en', target: 'ko', text: STORY, honorific: true });
    await translateLongText(plain, { source: 'en', target: 'ko', text: STORY });

    expect(polite.requests.map(({ honorific }) => honorific)).toEqual([true, true, true, true]);
    expect(plain.requests.filter((request) => 'honorific' in request)).toEqual([]);
  });

  it('fails with the first part that fails, and sends nothing after it', async () => {
    const engine = mirror().when({ text: paragraph('Bora').trim() }, new TranslationError('unavailable'));

    const translation = translateLongText(engine, { source: 'en', target: 'ko', text: STORY });

    await expect(translation).rejects.toMatchObject({ code: 'unavailable' });
    expect(engine.requests).toHaveLength(2);
  });
});

describe('A short text', () => {
  it('is one request', async () => {
    const engine = mirror();

    await translateLongText(engine, { source: 'auto', target: 'ko', text: 'See you at seven.' });

    expect(engine.requests).toEqual([{ source: 'auto', target: 'ko', text: 'See you at seven.' }]);
  });
});
