import { setTimeout as sleep } from 'node:timers/promises';
import { ChaosStage } from './chaos-stage';
import { translationOf } from './chaos-people';
import { patiently } from './patiently';
import { rowOf } from './scenario';

jest.setTimeout(60_000);

describe('A busy bot', () => {
  it('keeps the pace of a chat when its process is killed and started anew', async () => {
    await using stage = await ChaosStage.set('pace after a kill', 'polling', 1);
    const { telegram, people, keeper } = stage;
    const [id] = people.ids;
    for (let text = 0; text < 6; text += 1) people.says(id!);
    keeper.start();
    await patiently(20_000, 'three are answered', () => telegram.callsOf('sendMessage').length === 3);

    await keeper.kill();
    await stage.drained();

    expect(telegram.floods).toBe(0);
  });

  it('translates everything when Papago takes a while, within the time it is given', async () => {
    // 32 at once over 16 connections: half of them wait 1.2 s before they are written, and 1.2 s for their answer.
    await using stage = await ChaosStage.set('papago queue', 'polling', 32, { PAPAGO_TIMEOUT_MS: '1500' });
    const { papago, people, keeper } = stage;
    papago.translate = (text) => sleep(1_200, translationOf(text));
    for (const id of people.ids) people.says(id);
    keeper.start();

    const figures = await stage.drained();

    expect(rowOf(stage, { name: '', mode: 'polling', kills: 0 }, figures, 0).apologised).toBe(0);
  });
});
