import { refusal } from '../../src/playground/fault-script';
import { BotProcess, freePort, untilReady } from '../support/bot-process';
import { eventually } from '../support/eventually';
import { StandIns } from '../support/stand-ins';

async function doctor(standIns: StandIns, ...args: string[]): Promise<string> {
  const { environment, folder } = standIns;
  await using tool = new BotProcess('cli/main.js', ['doctor', ...args], environment, folder.path);
  await tool.exit();
  return tool.output;
}

describe('The operator, of an update that was given up,', () => {
  it('reads what it was and why, and has the running bot answer it when the cause is mended', async () => {
    await using standIns = await StandIns.start();
    const { telegram } = standIns;
    const port = await freePort();
    const { id } = telegram.world.addPerson({ id: 41, first_name: '지민', language_code: 'ko' });
    await using bot = new BotProcess(
      'main.js',
      [],
      { ...standIns.environment, PORT: String(port) },
      standIns.folder.path,
    );
    await untilReady(port);
    telegram.faults.add('sendMessage', refusal(400, 'Bad Request: BUTTON_DATA_INVALID'));
    telegram.world.say(id, id, { text: '나중에 답해 주세요' });
    await bot.says('"outcome":"given-up"');

    const findings = await doctor(standIns);
    const retried = await doctor(standIns, '--retry');

    expect(findings).toMatch(/^warn +dead letters: 1 given up .*"npm run bot -- doctor --retry"\.$/m);
    expect(findings).toMatch(
      /^warn +dead letter: update \d+ \(message\) of 2\S+Z: refused: sendMessage: Bad Request: BUTTON_DATA_INVALID$/m,
    );
    expect(findings).not.toContain('나중에 답해 주세요');
    expect(retried).toMatch(/^ok +dead letters: 1 will be handled once more/m);
    await eventually('the message is answered', () =>
      telegram.world.all().some(({ text }) => text === 'ko→en: 나중에 답해 주세요'),
    );
    expect(await doctor(standIns)).toMatch(/^ok +dead letters: none/m);
  });
});
