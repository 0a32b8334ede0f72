import type { ServerResponse } from 'node:http';
import { CannedServer, type ServerLine } from '../../../test/support/canned-server';
import { eventually } from '../../../test/support/eventually';
import { Gate } from '../../../test/support/gate';
import { UpdateQueue } from './update-queue';
import { TELEGRAM_DELIVERY, WebhookSession } from './webhook-session';

const [EMMA, JIMIN] = [5, 6];
const AWAY = { status: 503 };

let bot: CannedServer;
let updates: UpdateQueue;
let session: WebhookSession;
let problems: string[];

beforeEach(async () => {
  bot = (await CannedServer.start()).answersAlways({ status: 200 });
  updates = new UpdateQueue();
  problems = [];
});

afterEach(async () => {
  await session.end();
  await bot.stop();
});

function deliver(pause: (milliseconds: number) => Promise<void>, maxConnections = 40): void {
  const target = { origin: bot.url, path: '/hook', secret: '', maxConnections };
  session = new WebhookSession(target, updates, { ...TELEGRAM_DELIVERY, pause }, (problem) =>
    problems.push(problem),
  );
  updates.on('added', () => session.advance());
}

const noPause = (): Promise<void> => Promise.resolve();
const say = (id: number, text: string) => updates.add({ message: { text, chat: { id } } });
const edit = (id: number, text: string) => updates.add({ edited_message: { text, chat: { id } } });
const press = (id: number, text: string) => updates.add({ callback_query: { text, from: { id } } });

/** What the bot was sent, in order, taken or not. */
const texts = (): (string | undefined)[] => bot.requests.map(({ body }) => /"text":"(.*?)"/.exec(body)?.[1]);
const untilSent = (count: number) => eventually('the bot is asked', () => bot.requests.length >= count);
const untilTaken = () => eventually('everything is taken', () => updates.size === 0);

/** Keeps so many answers until the test sends them. */
function holding(count: number): ServerResponse[] {
  const held: ServerResponse[] = [];
  bot.answers(...Array<ServerLine>(count).fill((response) => void held.push(response)));
  return held;
}

describe('An update that is refused', () => {
  it('comes again until it is taken: at once, then after pauses that double up to the longest', async () => {
    const pauses: number[] = [];
    bot.answers(...Array<ServerLine>(9).fill(AWAY));
    deliver((milliseconds) => Promise.resolve(void pauses.push(milliseconds)));

    say(EMMA, 'hi');
    await untilTaken();

    expect(texts()).toEqual(Array(10).fill('hi'));
    expect(pauses).toEqual([0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(problems).toEqual(Array(9).fill('Wrong response from the webhook: 503 Service Unavailable'));
  });

  it('comes again after as long as the webhook asks for, and the next one has a fresh start', async () => {
    const pauses: number[] = [];
    bot.answers(
      { status: 503, headers: { 'retry-after': '7' } },
      { status: 429, headers: { 'retry-after': '0' } },
      { status: 200 },
      AWAY,
    );
    deliver((milliseconds) => Promise.resolve(void pauses.push(milliseconds)));

    say(EMMA, 'first');
    say(EMMA, 'second');
    await untilTaken();

    expect(texts()).toEqual(['first', 'first', 'first', 'second', 'second']);
    expect(pauses).toEqual([7_000, 0, 0]);
  });

  it('holds up its chat, and no other', async () => {
    const gate = new Gate();
    bot.answers(AWAY);
    deliver(() => gate.wait());

    say(EMMA, 'first');
    edit(EMMA, 'second');
    await gate.reached;
    say(JIMIN, 'other');
    press(EMMA, 'button');
    await eventually('the others are taken', () => updates.size === 2);
    gate.release();
    await untilTaken();

    expect(texts().slice(1, 3).toSorted()).toEqual(['button', 'other']);
    expect([texts()[0], ...texts().slice(3)]).toEqual(['first', 'first', 'second']);
  });

  it('keeps no connection while it waits', async () => {
    const gate = new Gate();
    bot.answers(AWAY);
    deliver(() => gate.wait(), 1);

    say(EMMA, 'first');
    say(JIMIN, 'other');
    await eventually('the other is taken', () => updates.size === 1);
    gate.release();
    await untilTaken();

    expect(texts()).toEqual(['first', 'other', 'first']);
  });
});

describe('Updates', () => {
  it('come one after another in a chat, chats side by side, and button presses beside both', async () => {
    const held = holding(4);
    deliver(noPause);

    say(EMMA, 'first');
    say(EMMA, 'second');
    say(JIMIN, 'other');
    press(EMMA, 'button');
    press(EMMA, 'next button');
    updates.add({ my_chat_member: { text: 'status', chat: { id: EMMA } } });
    await untilSent(4);

    expect(texts().toSorted()).toEqual(['button', 'first', 'other', 'status']);
    for (const response of held) response.end();
    await untilTaken();
    expect(texts().slice(4).toSorted()).toEqual(['next button', 'second']);
  });

  it('are never more at once than the bot has asked for', async () => {
    const held = holding(2);
    deliver(noPause, 2);

    for (let id = 100; id < 120; id += 1) say(id, 'hi');
    await untilSent(2);

    expect([bot.requests.length, bot.connections]).toEqual([2, 2]);
    for (const response of held) response.end();
    await untilTaken();
    expect([bot.requests.length, bot.connections]).toEqual([20, 2]);
  });
});
