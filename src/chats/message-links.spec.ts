import { StateStoreBench } from '../../test/support/state-store-bench';
import { ChatMoves } from './chat-moves';
import { MessageLinks } from './message-links';

const DAY_MS = 24 * 60 * 60 * 1000;
const LINK = { answers: [8, 9], fingerprint: 'abc', choices: { into: 'ja' as const } };

describe('A link from a message to its answer', () => {
  it('is found until its lifetime has passed, also after a restart', async () => {
    using place = new StateStoreBench();
    new MessageLinks(place.store, 30 * DAY_MS).keep(5, 7, LINK);
    await place.store.check();

    place.clock.advance(30 * DAY_MS - 1);
    expect(await new MessageLinks(place.store, 30 * DAY_MS).find(5, 7)).toEqual(LINK);
    expect(await new MessageLinks(place.store, 30 * DAY_MS).find(5, 8)).toBeUndefined();
    place.clock.advance(1);
    expect(await new MessageLinks(place.store, 30 * DAY_MS).find(5, 7)).toBeUndefined();
  });

  it('goes with a group that gets another id', async () => {
    using place = new StateStoreBench();
    const links = new MessageLinks(place.store, DAY_MS);
    links.keep(-5, 7, LINK);

    await new ChatMoves(place.store).move(-5, -1005);

    expect(await links.find(-1005, 7)).toEqual(LINK);
    expect(await links.find(-5, 7)).toBeUndefined();
  });
});
