import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { BotProcess } from '../support/bot-process';
import { RunningPlayground } from '../support/running-playground';
import { TemporaryFolder } from '../support/temporary-folder';

async function start(args: string[], variables: Record<string, string> = {}) {
  using folder = new TemporaryFolder();
  await using playground = new BotProcess('playground/main.js', args, variables, folder.path);
  const code = await playground.exit();
  return { code, output: playground.output };
}

describe('The playground', () => {
  it('explains its options when it is given one that it does not know', async () => {
    const { code, output } = await start(['--wach']);

    expect(code).toBe(1);
    expect(output).toMatch(/--wach[\s\S]*npm run playground \[-- --watch\]/);
  });

  it('explains them when it is asked to', async () => {
    expect(await start(['--help'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('--watch') as string,
    });
  });

  it('says which setting is wrong', async () => {
    const { code, output } = await start([], { PORT: 'many', LOG_LEVEL: 'loud' });

    expect(code).toBe(1);
    expect(output).toMatch(/PORT: must be a port number[\s\S]*LOG_LEVEL: must be/);
  });

  it('says that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const { code, output } = await start([], { PORT: String(port) });
    other.close();

    expect(code).toBe(1);
    expect(output).toContain(`PORT: ${port} is taken on 127.0.0.1`);
  });

  it('passes on what the bot answers about its health and its numbers', async () => {
    await using playground = await RunningPlayground.start();
    const ask = (path: string): Promise<Response> => fetch(new URL(path, playground.url));

    expect(await (await ask('/health/live')).json()).toMatchObject({ status: 'ok' });
    expect(await (await ask('/metrics')).text()).toContain('telegram_unknown_sends_total');
  });
});
