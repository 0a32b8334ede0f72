import { describeTranslationEngine } from '../contracts/translation-engine.contract';
import { TranslationError } from '../../src/translation/translation-error';
import { ScriptedEngine } from './scripted-engine';

describeTranslationEngine('ScriptedEngine', () => {
  const engine = new ScriptedEngine().when({}, ({ source, target, text }) => ({
    text: `${target}: ${text}`,
    source: source === 'auto' ? 'de' : source,
  }));
  return Promise.resolve({
    engine,
    calls: () => engine.requests.length,
    breakDown: () => engine.when({}, new TranslationError('unavailable')),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  });
});

describe('A scripted engine', () => {
  it('complains about a request that the test has not prepared', async () => {
    const engine = new ScriptedEngine().when({ text: '안녕' }, { text: 'Hi', source: 'ko' });

    await expect(engine.translate({ source: 'ko', target: 'en', text: '잘 가' })).rejects.toThrow(
      'The script has no line for {"source":"ko","target":"en","text":"잘 가"}',
    );
  });

  it('remembers what it was asked', async () => {
    const engine = new ScriptedEngine().when({ source: 'ko' }, { text: 'Hi', source: 'ko' });
    const request = { source: 'ko', target: 'en', text: '안녕' } as const;

    await engine.translate(request);

    expect(engine.requests).toEqual([request]);
  });
});
