import fc from 'fast-check';
import { MisbehavingEngine } from '../../../test/support/misbehaving-engine';
import { randomMarkedText } from '../../../test/support/random-marked-text';
import { type Faults, findFaults, findIllegalEntities } from '../../../test/support/whole-text-faults';
import { faultsOf } from '../../../test/support/bot-api-schema';
import { checkText } from '../../playground/telegram-stand-in/message-checks';
import type { MarkedText } from '../marked-text';
import { isSent } from './entity-kinds';
import { splitMarked } from './split-marked';
import { translateWhole } from './translate-whole';

const RUNS = 10_000;
const SEED = 20_261_124;

/** Whole numbers that are the same for each run of a seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed % 2_147_483_647 || 1;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** What comes with entities of these kinds from Telegram, and has to come back. */
const DETAILS: Record<string, object> = {
  text_link: { url: 'https://example.org/' },
  text_mention: { user: { id: 1, is_bot: false, first_name: '지민' } },
  custom_emoji: { custom_emoji_id: '5368324170671202286' },
  date_time: { unix_time: 1_795_000_000 },
};

/** What Telegram would find wrong with the messages that say this text. */
function faultsOfMessages(result: MarkedText): string[] {
  return splitMarked(result, 4096).flatMap(({ text, entities }) => {
    const sent = entities.map(({ id: _id, ...entity }) => ({ ...entity, ...DETAILS[entity.type] }));
    checkText(text, sent);
    return faultsOf('sendMessage', { chat_id: 501, text, entities: sent });
  });
}

const NONE: Faults = { lostSpans: [], misplacedStyles: [], revealedSpoilers: [], illegalEntities: [] };

/** How much the texts have given to get wrong. */
class Tally {
  texts = 0;
  calls = 0;
  private readonly given = new Map<string, number>();
  private readonly kept = new Map<string, number>();

  add(source: MarkedText & { isTame: boolean }, result: MarkedText, calls: number): void {
    this.texts += 1;
    this.calls += calls;
    if (!source.isTame) return;
    for (const { type } of source.entities.filter(({ length }) => length > 0))
      this.given.set(type, (this.given.get(type) ?? 0) + 1);
    for (const { type } of result.entities) this.kept.set(type, (this.kept.get(type) ?? 0) + 1);
  }

  /** The share of entities of a type that came back, in texts where all of them were legal. */
  share(type: string): number {
    return (this.kept.get(type) ?? 0) / (this.given.get(type) ?? 1);
  }
}

describe('With an engine that does with tokens what it likes', () => {
  it('no span is lost, no style misplaced, no spoiler revealed', async () => {
    const tally = new Tally();

    await fc.assert(
      fc.asyncProperty(
        randomMarkedText,
        fc.nat(),
        fc.constantFrom(5_000, 5_000, 5_000, 60, 20),
        async (source, seed, maxTextLength) => {
          const engine = new MisbehavingEngine(maxTextLength, randomFrom(seed));

          const result = await translateWhole(source, engine);

          expect(findFaults(source, result, engine.calls, maxTextLength === 5_000)).toEqual(NONE);
          expect(engine.calls.filter((call) => call.trim() === '' || call.length > maxTextLength)).toEqual(
            [],
          );
          expect(result.text.trim() === '').toBe(source.text.trim() === '');
          expect(faultsOfMessages(result)).toEqual([]);
          tally.add(source, result, engine.calls.length);
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );

    process.stderr.write(
      `${tally.texts.toLocaleString('en')} texts: 0 lost spans, 0 misplaced styles, 0 revealed spoilers, 0 invalid messages ` +
        `(${tally.calls.toLocaleString('en')} calls; ${Math.round(100 * tally.share('bold'))} % of bold kept)\n`,
    );
    expect(tally.texts).toBe(RUNS);
    // Dropping everything would be safe too, but nobody would want it.
    expect(tally.share('bold')).toBeGreaterThan(0.5);
    expect(tally.share('spoiler')).toBeGreaterThan(0.7);
  }, 60_000);
});

describe('A marked text that is split', () => {
  it('loses no letter, and has legal entities in each part', () => {
    fc.assert(
      fc.property(
        randomMarkedText,
        fc.integer({ min: 12, max: 80 }),
        fc.integer({ min: 1, max: 4 }),
        (source, limit, most) => {
          const parts = splitMarked(source, limit, most);

          for (const part of parts) {
            expect(part.text.length).toBeLessThanOrEqual(limit);
            expect(part.text.trim()).toBe(part.text);
            expect(part.text).not.toBe('');
            expect(part.entities.length).toBeLessThanOrEqual(most);
            expect(
              findIllegalEntities({ ...part, entities: part.entities.filter(({ type }) => isSent(type)) }),
            ).toEqual([]);
          }
          const joined = parts.map(({ text }) => text).join('');
          expect(joined.replace(/\s/gu, '')).toBe(source.text.replace(/\s/gu, ''));
        },
      ),
      { numRuns: 2_000, seed: SEED },
    );
  });
});
