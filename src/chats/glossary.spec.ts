import { Gate } from '../../test/support/gate';
import { TemporaryFolder } from '../../test/support/temporary-folder';
import { TestClock } from '../../test/support/test-clock';
import { SqliteDatabase } from '../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../storage/sqlite/sqlite-state-store';
import { ChatMoves } from './chat-moves';
import { Glossary, MOST_TERMS } from './glossary';
import type { GlossaryTerm } from './glossary-term';

const CHAT = 7;
const TEAM_LEAD = { source: '팀장', target: 'Team Lead' };
const CHAIR = { source: '회장', target: 'Chair' };

class Bench implements Disposable {
  readonly clock = new TestClock();
  private readonly folder = new TemporaryFolder();
  private readonly database = new SqliteDatabase(this.folder.path);
  readonly store = new SqliteStateStore(this.database, this.clock.now);
  readonly glossary = new Glossary(this.store, this.clock.now);

  [Symbol.dispose](): void {
    this.database.close();
    this.folder[Symbol.dispose]();
  }
}

const numbered = (count: number): GlossaryTerm[] =>
  Array.from({ length: count }, (_, n) => ({ source: `낱말 ${n}`, target: `word ${n}` }));

describe('A chat has a glossary', () => {
  it('that is empty at first, keeps terms in the order in which they came, and belongs to that chat', async () => {
    using bench = new Bench();
    const { glossary, store } = bench;

    expect(await glossary.termsOf(CHAT)).toEqual([]);
    expect(await glossary.add(CHAT, TEAM_LEAD)).toEqual({ outcome: 'added', term: TEAM_LEAD });
    expect(await glossary.add(CHAT, CHAIR)).toEqual({ outcome: 'added', term: CHAIR });

    expect(await glossary.termsOf(CHAT)).toEqual([TEAM_LEAD, CHAIR]);
    expect(await glossary.termsOf(8)).toEqual([]);
    expect(await new Glossary(store).termsOf(CHAT)).toEqual([TEAM_LEAD, CHAIR]);
  });

  it('where a word gets a new translation when it is added again', async () => {
    using bench = new Bench();
    const { glossary } = bench;
    await glossary.add(CHAT, TEAM_LEAD);
    const manager = { source: '팀장', target: 'Manager' };

    expect(await glossary.add(CHAT, TEAM_LEAD)).toEqual({ outcome: 'unchanged', term: TEAM_LEAD });
    expect(await glossary.add(CHAT, manager)).toEqual({
      outcome: 'changed',
      term: manager,
      formerTarget: 'Team Lead',
    });
    expect(await glossary.termsOf(CHAT)).toEqual([manager]);
  });

  it('where words are the same whether their syllables come whole or in pieces, and whatever is around', async () => {
    using bench = new Bench();
    const { glossary } = bench;

    await glossary.add(CHAT, { source: ` ${'팀장'.normalize('NFD')}\n`, target: '\tTeam Lead ' });

    expect(await glossary.termsOf(CHAT)).toEqual([TEAM_LEAD]);
    expect(await glossary.remove(CHAT, ` ${'팀장'.normalize('NFD')}`)).toEqual(TEAM_LEAD);
    expect(await glossary.remove(CHAT, '팀장')).toBeUndefined();
    expect(await glossary.termsOf(CHAT)).toEqual([]);
  });

  it.each([
    ['blank', ' \n', 'Team Lead'],
    ['blank', '팀장', ''],
    ['too-long', '팀'.repeat(65), 'Team Lead'],
    ['too-long', '팀장', '🙂'.repeat(33)],
    ['not-one-line', '팀\n장', 'Team Lead'],
    ['not-one-line', '팀장', 'Team\u2028Lead'],
    ['not-one-line', '팀장', 'Team\u0000Lead'],
    ['same-sides', 'BTS', ' BTS'],
  ] as const)('that takes no term which is %s', async (fault, source, target) => {
    using bench = new Bench();

    expect(await bench.glossary.add(CHAT, { source, target })).toEqual({ outcome: 'faulty', fault });
    expect(await bench.glossary.termsOf(CHAT)).toEqual([]);
  });

  it('whose sides may have 64 characters', async () => {
    using bench = new Bench();
    const longest = { source: '가'.repeat(64), target: 'a'.repeat(64) };

    expect(await bench.glossary.add(CHAT, longest)).toEqual({ outcome: 'added', term: longest });
  });

  it('of 200 terms at most, whose translations can still be changed', async () => {
    using bench = new Bench();
    const { glossary } = bench;
    const terms = numbered(MOST_TERMS);
    await glossary.merge(CHAT, terms);

    expect(await glossary.add(CHAT, TEAM_LEAD)).toEqual({ outcome: 'full' });
    expect(await glossary.add(CHAT, { source: '낱말 0', target: 'null' })).toMatchObject({
      outcome: 'changed',
    });
    expect(await glossary.termsOf(CHAT)).toEqual([{ source: '낱말 0', target: 'null' }, ...terms.slice(1)]);
  });

  it('into which many terms go at once, as far as there is room', async () => {
    using bench = new Bench();
    const { glossary } = bench;
    await glossary.merge(CHAT, [TEAM_LEAD, CHAIR]);

    const outcome = await glossary.merge(CHAT, [
      TEAM_LEAD,
      { source: '회장', target: 'Chairman' },
      { source: '', target: 'nothing' },
      ...numbered(MOST_TERMS),
    ]);

    expect(outcome).toEqual({ added: 198, changed: 1, unchanged: 1, full: 2, faulty: 1 });
    expect(await glossary.termsOf(CHAT)).toHaveLength(MOST_TERMS);
  });

  it('that can be emptied, and leaves nothing in the store then', async () => {
    using bench = new Bench();
    const { glossary, store } = bench;
    await glossary.add(CHAT, TEAM_LEAD);

    await glossary.clear(CHAT);

    expect(await glossary.termsOf(CHAT)).toEqual([]);
    expect(await store.keys(`chat:${CHAT}:`)).toEqual([]);
  });

  it('that moves with the chat', async () => {
    using bench = new Bench();
    await bench.glossary.add(CHAT, TEAM_LEAD);

    await new ChatMoves(bench.store).move(CHAT, 70);

    expect(await bench.glossary.termsOf(70)).toEqual([TEAM_LEAD]);
  });
});

describe('The glossary in memory', () => {
  it('spares the store', async () => {
    using bench = new Bench();
    const get = jest.spyOn(bench.store, 'get');

    await Promise.all([bench.glossary.termsOf(CHAT), bench.glossary.termsOf(CHAT)]);
    await bench.glossary.termsOf(CHAT);

    expect(get).toHaveBeenCalledTimes(1);
  });

  it('shows every change at once, and loses none of several at the same time', async () => {
    using bench = new Bench();
    const { glossary } = bench;
    await glossary.termsOf(CHAT);

    await Promise.all([...numbered(20).map((term) => glossary.add(CHAT, term)), glossary.termsOf(CHAT)]);

    expect(await glossary.termsOf(CHAT)).toEqual(numbered(20));
  });

  it('does not go back to what was read before a change', async () => {
    using bench = new Bench();
    const { glossary, store } = bench;
    const gate = new Gate();
    jest.spyOn(store, 'get').mockImplementationOnce(gate.before(() => undefined));

    const slow = glossary.termsOf(CHAT);
    await glossary.add(CHAT, TEAM_LEAD);
    gate.release();

    expect(await slow).toEqual([]);
    expect(await glossary.termsOf(CHAT)).toEqual([TEAM_LEAD]);
  });

  it('keeps no failure, of a reading or of a change', async () => {
    using bench = new Bench();
    const { glossary, store } = bench;
    jest.spyOn(store, 'get').mockRejectedValueOnce(new Error('busy'));
    jest.spyOn(store, 'set').mockRejectedValueOnce(new Error('full'));

    await expect(glossary.termsOf(CHAT)).rejects.toThrow('busy');
    await expect(glossary.add(CHAT, TEAM_LEAD)).rejects.toThrow('full');

    expect(await glossary.termsOf(CHAT)).toEqual([]);
    expect(await glossary.add(CHAT, TEAM_LEAD)).toMatchObject({ outcome: 'added' });
  });

  it('sees what another process has written after a minute', async () => {
    using bench = new Bench();
    await bench.glossary.termsOf(CHAT);
    await new Glossary(bench.store).add(CHAT, TEAM_LEAD);

    expect(await bench.glossary.termsOf(CHAT)).toEqual([]);
    bench.clock.advance(60_001);
    expect(await bench.glossary.termsOf(CHAT)).toEqual([TEAM_LEAD]);
  });

  it('forgets a chat that was forgotten, and brings nothing of it back', async () => {
    using bench = new Bench();
    const { glossary, store } = bench;
    await glossary.add(CHAT, TEAM_LEAD);

    await store.deleteAll(`chat:${CHAT}:`);
    glossary.uncache(CHAT);

    expect(await glossary.termsOf(CHAT)).toEqual([]);
    await glossary.add(CHAT, CHAIR);
    expect(await glossary.termsOf(CHAT)).toEqual([CHAIR]);
  });
});
