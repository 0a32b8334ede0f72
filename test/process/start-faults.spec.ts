import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusal } from '../../src/playground/fault-script';
import { FolderLock } from '../../src/storage/sqlite/folder-lock';
import { BotProcess } from '../support/bot-process';
import { StandIns } from '../support/stand-ins';

async function startWith(standIns: StandIns, changes: Record<string, string>): Promise<BotProcess> {
  const bot = new BotProcess('main.js', [], { ...standIns.environment, ...changes }, standIns.folder.path);
  await bot.exit();
  return bot;
}

describe('The process ends with 1 and says what to do when', () => {
  it('nothing is set', async () => {
    await using standIns = await StandIns.start();
    await using bot = new BotProcess('main.js', [], {}, standIns.folder.path);

    expect(await bot.exit()).toBe(1);
    expect(bot.output).toMatch(/^The environment is not usable; see \.env\.example\.\n/);
    for (const variable of ['TELEGRAM_BOT_TOKEN', 'PAPAGO_CLIENT_ID', 'PAPAGO_CLIENT_SECRET'])
      expect(bot.output).toContain(`  ${variable}: missing`);
  });

  it.each([
    [
      'several variables are wrong',
      { PORT: 'many', TELEGRAM_MODE: 'pigeon', LOG_LEVEL: 'loud' },
      ['PORT', 'TELEGRAM_MODE', 'LOG_LEVEL'],
    ],
    [
      'webhook mode has neither address nor secret',
      { TELEGRAM_MODE: 'webhook' },
      ['PUBLIC_URL', 'TELEGRAM_WEBHOOK_SECRET'],
    ],
    ['the debug output of telegraf is on', { DEBUG: 'telegraf:*' }, ['DEBUG']],
  ])('%s', async (_what, changes, variables) => {
    await using standIns = await StandIns.start();
    await using bot = await startWith(standIns, changes);

    expect(await bot.exit()).toBe(1);
    for (const variable of variables) expect(bot.output).toContain(`  ${variable}: `);
    for (const value of Object.values(changes).filter((text) => text !== 'webhook'))
      expect(bot.output).not.toContain(value);
  });

  it('the token is wrong', async () => {
    await using standIns = await StandIns.start();
    standIns.telegram.faults.add('getMe', refusal(401, 'Unauthorized'));
    await using bot = await startWith(standIns, {});

    expect(await bot.exit()).toBe(1);
    expect(bot.output).toContain(
      'TELEGRAM_BOT_TOKEN: Telegram does not accept it (Unauthorized); copy it anew from @BotFather.',
    );
  });

  it('a webhook is set and the mode is polling', async () => {
    await using standIns = await StandIns.start();
    standIns.telegram.webhook.set({ url: 'https://production.example.org' });
    await using bot = await startWith(standIns, {});

    expect(await bot.exit()).toBe(1);
    expect(bot.output).toContain('run "npm run bot -- webhook delete"');
  });

  it('the port is taken', async () => {
    await using standIns = await StandIns.start();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await using bot = await startWith(standIns, { PORT: String(port) });
    other.close();

    expect(await bot.exit()).toBe(1);
    expect(bot.output).toBe(`PORT: ${port} is taken on 127.0.0.1; stop what uses it, or set another PORT.\n`);
  });

  it('the data folder cannot be written', async () => {
    await using standIns = await StandIns.start();
    const file = join(standIns.folder.path, 'file');
    writeFileSync(file, '');
    await using bot = await startWith(standIns, { DATA_DIR: join(file, 'data') });

    expect(await bot.exit()).toBe(1);
    expect(bot.output).toContain('DATA_DIR: the folder cannot be written');
  });

  it('another process of the bot works in the same folder', async () => {
    await using standIns = await StandIns.start();
    const lock = new FolderLock(standIns.folder.path);
    await using bot = await startWith(standIns, {});
    lock.release();

    expect(await bot.exit()).toBe(1);
    expect(bot.output).toMatch(/^DATA_DIR: another process of the bot works in this folder[^\n]+\n$/);
  });

  it('the database is damaged', async () => {
    await using standIns = await StandIns.start();
    writeFileSync(
      join(standIns.folder.path, 'bot.db'),
      'this is no database at all, not in the least'.repeat(100),
    );
    await using bot = await startWith(standIns, {});

    expect(await bot.exit()).toBe(1);
    expect(bot.output).toContain('DATA_DIR: bot.db is no usable database');
  });

  it('the certificate to upload is not there', async () => {
    await using standIns = await StandIns.start();
    await using bot = await startWith(standIns, {
      TELEGRAM_MODE: 'webhook',
      PUBLIC_URL: 'https://bot.example.org',
      TELEGRAM_WEBHOOK_SECRET: 'test-webhook-secret-0123456789abcdef',
      TELEGRAM_WEBHOOK_CERTIFICATE: '/nowhere/bot.pem',
    });

    expect(await bot.exit()).toBe(1);
    expect(bot.output).toContain(
      '  TELEGRAM_WEBHOOK_CERTIFICATE: must be the path of a file that this user can read',
    );
  });
});
