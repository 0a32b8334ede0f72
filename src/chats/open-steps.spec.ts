import { StateStoreBench } from '../../test/support/state-store-bench';
import { Forgetting } from './forgetting';
import { Glossary } from './glossary';
import { KeptTranslations } from './kept-translations';
import { OpenSteps } from './open-steps';

const HOUR_MS = 60 * 60 * 1000;
const QUESTION = { name: 'quiz', data: { day: 17 } };
const NEXT = { name: 'quiz-again', data: { day: 18 } };

const occasion = (updateId: number, personId = 7) => ({ personId, chatId: -100, updateId });

describe('A question that waits for its answer', () => {
  it('is found by the next update of the same person in the same chat, and of nobody else', async () => {
    using bench = new StateStoreBench();
    const steps = new OpenSteps(bench.store);
    await steps.open(occasion(1), QUESTION);

    expect(await steps.find(occasion(2))).toEqual(QUESTION);
    expect(await steps.find(occasion(2, 8))).toBeUndefined();
    expect(await steps.find({ ...occasion(2), chatId: 7 })).toBeUndefined();
  });

  it('is found again by an answer that is handled again, whatever it led to', async () => {
    using bench = new StateStoreBench();
    const steps = new OpenSteps(bench.store);
    await steps.open(occasion(1), QUESTION);
    await steps.open(occasion(2), NEXT);

    expect(await steps.find(occasion(2))).toEqual(QUESTION);
    expect(await steps.find(occasion(3))).toEqual(NEXT);
    await steps.end(occasion(3), NEXT);
    expect(await steps.find(occasion(3))).toEqual(NEXT);
    expect(await steps.find(occasion(4))).toBeUndefined();
  });

  it('is not ended by an answer to the one before it', async () => {
    using bench = new StateStoreBench();
    const steps = new OpenSteps(bench.store);
    await steps.open(occasion(1), QUESTION);
    await steps.open(occasion(3), NEXT);

    await steps.end(occasion(2), QUESTION);

    expect(await steps.find(occasion(4))).toEqual(NEXT);
  });

  it('waits for an hour', async () => {
    using bench = new StateStoreBench();
    const steps = new OpenSteps(bench.store);
    await steps.open(occasion(1), QUESTION);

    bench.clock.advance(HOUR_MS - 1);
    expect(await steps.find(occasion(2))).toEqual(QUESTION);
    bench.clock.advance(1);
    expect(await steps.find(occasion(2))).toBeUndefined();
  });

  it('is forgotten with the person', async () => {
    using bench = new StateStoreBench();
    const steps = new OpenSteps(bench.store);
    const forgetting = new Forgetting(
      bench.store,
      new KeptTranslations(bench.store),
      new Glossary(bench.store),
    );
    await steps.open(occasion(1), QUESTION);

    await forgetting.forget(7);

    expect(await steps.find(occasion(2))).toBeUndefined();
  });
});
