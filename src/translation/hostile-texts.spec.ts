import fc from 'fast-check';
import { DirectionFinder } from './direction-finder';
import { gate, type GateVerdict } from './gate';
import { LanguageDetector } from './language-detector';
import type { TextEntity } from './marked-text';

const verdictOn = (text: string, entities: readonly TextEntity[] = []): GateVerdict =>
  gate({ text, entities });
const finder = new DirectionFinder(new LanguageDetector(), () => true);

describe('Whatever is written', () => {
  const part = fc.constantFrom(
    ...'ㅋ|ㅎㅎ|하|ha|ah|hue|w|lo|x|d|哈|草|は|あは|ฮ่า|5|ㄱㅅ|ㅇ'.split('|'),
    ...'!|.|/|@|#|$|a@|a.|.com|www.|http|://|(|)|_|a-|Д|😂|\u1100|\u1161|\u0301|\u0323|\ud83d| |\n'.split(
      '|',
    ),
  );

  it.each<[string, (text: string) => unknown]>([
    ['the gate', (text) => verdictOn(text)],
    ['the direction', (text) => finder.between(text, { mine: 'ko', theirs: 'en' })],
  ])('%s answers at once', (_who, act) => {
    const slowest = { milliseconds: 0 };
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.array(part, { maxLength: 2 }),
        (piece, end) => {
          const text = piece.join('').repeat(10_000) + end.join('');
          const begin = performance.now();
          act(text);
          slowest.milliseconds = Math.max(slowest.milliseconds, performance.now() - begin);
        },
      ),
      { seed: 20_261_124, numRuns: 100, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: true },
    );

    // Some ten thousand letters take a few milliseconds; a search that goes back over them would take minutes.
    expect(slowest.milliseconds).toBeLessThan(2_000);
  });

  it('the gate stops what holds no letter, and never pays for laughter', () => {
    const laughter = fc.constantFrom(
      ...'ㅋㅋㅋ|ㅠㅠ|하하하|haha|LOL|ｗｗｗ|哈哈|555|😂|!!|...|12'.split('|'),
    );
    fc.assert(
      fc.property(fc.array(laughter, { minLength: 1, maxLength: 8 }), (words) => {
        expect(verdictOn(words.join(' ')).kind).toBe('stop');
      }),
      { seed: 20_261_124, numRuns: 1_000 },
    );
  });

  it('the gate takes entities that lie outside of the text', () => {
    const entity = fc.record({
      type: fc.constantFrom('code', 'bold', 'mention', 'bot_command'),
      offset: fc.integer({ min: -5, max: 40 }),
      length: fc.integer({ min: -5, max: 40 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(entity), (text, entities) => {
        expect(['pass', 'stop', 'known']).toContain(verdictOn(text, entities).kind);
      }),
      { seed: 20_261_124, numRuns: 2_000 },
    );
  });
});
