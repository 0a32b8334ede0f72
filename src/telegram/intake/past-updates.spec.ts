import { StateStoreBench } from '../../../test/support/state-store-bench';
import { SqliteUpdateInbox } from '../../inbox/sqlite/sqlite-update-inbox';
import { Outbox } from '../outgoing/outbox';
import { UnknownSends } from '../outgoing/unknown-sends';
import { UpdateRun } from '../outgoing/update-runs';
import { inboxEntryOf } from './inbox-entry';
import { PastUpdates } from './past-updates';

const [EMMA, JIMIN] = [5, 6];

class Bench extends StateStoreBench {
  readonly inbox = new SqliteUpdateInbox(this.database, this.clock.now);
  readonly outbox = new Outbox(this.store, new UnknownSends(this.store), 'repeat');
  readonly past = new PastUpdates(this.inbox, this.outbox);

  /** An update comes in, something is decided and sent for it, and then it is given up. */
  async givesUp(id: number, content: object): Promise<void> {
    await this.inbox.put([inboxEntryOf({ update_id: id, ...content })]);
    await this.inbox.take(1);
    const run = new UpdateRun(id, false);
    await this.outbox.decide(run, () => Promise.resolve(`answer ${id}`));
    const record = await this.outbox.open(run, EMMA);
    await record.intend();
    await this.inbox.bury(id, 'broken');
    this.outbox.close(run, 'given-up');
  }

  /** Which updates the inbox, and which the outbox, still knows something about. */
  async known(): Promise<[letters: number[], answers: string[]]> {
    const letters = await this.inbox.deadLetters();
    return [letters.map(({ id }) => id), await this.store.keys('update:')];
  }
}

const writes = (person: number, chat = person) => ({
  message: { message_id: 1, from: { id: person }, chat: { id: chat }, text: 'hello' },
});

describe('What is kept of updates that were given up', () => {
  it('is forgotten of one person, with what was to be answered, and of nobody else', async () => {
    using bench = new Bench();
    await bench.givesUp(1, writes(EMMA));
    await bench.givesUp(2, { callback_query: { id: '1', from: { id: EMMA } } });
    await bench.givesUp(3, { inline_query: { id: '1', from: { id: EMMA }, query: 'hello' } });
    await bench.givesUp(4, writes(JIMIN));
    await bench.givesUp(5, writes(EMMA, -77));

    await bench.past.forget(EMMA);
    await bench.past.forget(EMMA);

    expect(await bench.known()).toEqual([
      [4, 5],
      ['update:4:sends', 'update:5:sends'],
    ]);
  });

  it('is not yet there for what still waits, which is answered all the same', async () => {
    using bench = new Bench();
    await bench.givesUp(1, writes(EMMA));
    await bench.inbox.put([inboxEntryOf({ update_id: 2, ...writes(EMMA) })]);

    await bench.past.forget(EMMA);

    expect(await bench.inbox.take(5)).toMatchObject([
      { id: 2, payload: JSON.stringify(writes(EMMA).message) },
    ]);
  });
});
