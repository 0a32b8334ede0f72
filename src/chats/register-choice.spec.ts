import { StateStoreBench } from '../../test/support/state-store-bench';
import { ChatMoves } from './chat-moves';
import { ChatSettings } from './chat-settings';
import { PersonSettings } from './person-settings';
import { RegisterChoice } from './register-choice';

const [EMMA, TRIP, NEW_TRIP] = [5, -77, -1_001_234];

class Bench extends StateStoreBench {
  readonly chats = new ChatSettings(this.store);
  readonly people = new PersonSettings(this.store);
  readonly choice = new RegisterChoice(this.chats, this.people);
}

describe('The register of a translation', () => {
  it('is plain until somebody chooses', async () => {
    using bench = new Bench();

    expect(await bench.choice.registerFor(TRIP, EMMA)).toBe('plain');
    expect([await bench.chats.register(TRIP), await bench.people.register(EMMA)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is what the person has chosen, in all their chats', async () => {
    using bench = new Bench();
    await bench.people.chooseRegister(EMMA, 'polite');

    expect(await bench.choice.registerFor(EMMA, EMMA)).toBe('polite');
    expect(await bench.choice.registerFor(TRIP, EMMA)).toBe('polite');
    expect(await bench.choice.registerFor(TRIP, 6)).toBe('plain');
  });

  it('is what the group has chosen, whatever its members like', async () => {
    using bench = new Bench();
    await bench.people.chooseRegister(EMMA, 'polite');
    await bench.chats.chooseRegister(TRIP, 'plain');

    expect(await bench.choice.registerFor(TRIP, EMMA)).toBe('plain');
    expect(await bench.choice.registerFor(EMMA, EMMA)).toBe('polite');
  });

  it('goes with a group that becomes a supergroup', async () => {
    using bench = new Bench();
    await bench.chats.chooseRegister(TRIP, 'polite');

    await new ChatMoves(bench.store).move(TRIP, NEW_TRIP);

    expect(await bench.choice.registerFor(NEW_TRIP, EMMA)).toBe('polite');
  });

  it('is plain where the store holds a word that nobody knows any more', async () => {
    using bench = new Bench();
    await bench.store.set(`person:${EMMA}:register`, '"royal"');

    expect(await bench.choice.registerFor(EMMA, EMMA)).toBe('plain');
  });
});
