import { chatMember } from './chat-members';
import { TelegramWorld } from './telegram-world';

const [EMMA, JIMIN, HARUKA, BOT] = [5, 6, 7, 1];
const [TRIP, NEW_TRIP] = [-77, -1_001_234];

function trip(): TelegramWorld {
  const world = new TelegramWorld({ id: BOT, is_bot: true, first_name: 'Bot' });
  for (const id of [EMMA, JIMIN, HARUKA]) world.addPerson({ id, first_name: `Person ${id}` });
  world.addGroup(TRIP, 'Trip', [EMMA, JIMIN]);
  return world;
}

const statuses = (world: TelegramWorld, chatId: number): unknown[] =>
  [EMMA, JIMIN, HARUKA, BOT].map((id) => (chatMember(world, chatId, id) as { status: string }).status);

describe('Whoever is asked about in a group', () => {
  it('is a member or is not there, and nobody decides until it is said who', () => {
    expect(statuses(trip(), TRIP)).toEqual(['member', 'member', 'left', 'member']);
  });

  it('made the group, or helps with it', () => {
    const world = trip();

    world.setAdministrators(TRIP, [JIMIN, EMMA]);
    expect(statuses(world, TRIP)).toEqual(['administrator', 'creator', 'left', 'member']);

    world.setAdministrators(TRIP, [JIMIN]);
    expect(statuses(world, TRIP)).toEqual(['member', 'creator', 'left', 'member']);
  });

  it('is the same when the group becomes a supergroup', () => {
    const world = trip();
    world.setAdministrators(TRIP, [EMMA]);

    world.migrate(TRIP, NEW_TRIP);

    expect(statuses(world, NEW_TRIP)).toEqual(['creator', 'member', 'left', 'member']);
  });

  it('is not found when nobody has that id', () => {
    expect(() => chatMember(trip(), TRIP, 99)).toThrow('Bad Request: user not found');
  });
});
