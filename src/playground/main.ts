import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBotApplication, endWithFault, runBotApplication } from '../bot-application';
import { readConfiguration } from '../config/read-configuration';
import { isPapagoPair } from '../papago/papago-pairs';
import { FaultBoard } from './fault-board';
import { servePage } from './page-files';
import { PapagoStandIn } from './papago-stand-in/papago-stand-in';
import { settle } from './playground-people';
import { PlaygroundModule } from './playground.module';
import { TELEGRAM_LIMITS } from './telegram-stand-in/flood-limits';
import { TelegramStandIn } from './telegram-stand-in/telegram-stand-in';

const TOKEN = '123456:TEST-TOKEN';
/** What the stand-in remembers of what the bot asked it; the page keeps fewer. */
const MOST_CALLS = 1_000;
const CREDENTIALS = { clientId: 'playground', clientSecret: 'playground-only' };

/** The bot as it is, between a Telegram and a Papago of this machine; what it stores is gone at the end. */
async function main(): Promise<void> {
  const telegram = new TelegramStandIn(TOKEN, { limits: TELEGRAM_LIMITS, keepCalls: MOST_CALLS });
  const papago = new PapagoStandIn(CREDENTIALS);
  await Promise.all([telegram.start(), papago.start()]);
  settle(telegram.world);

  const folder = mkdtempSync(join(tmpdir(), 'papago-playground-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const configuration = readConfiguration(
    {
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.url,
      PAPAGO_CLIENT_ID: CREDENTIALS.clientId,
      PAPAGO_CLIENT_SECRET: CREDENTIALS.clientSecret,
      PAPAGO_BASE_URL: papago.url,
      DATA_DIR: folder,
      // 지민 runs this bot.
      ADMIN_USERS: '1001',
      HOST: process.env['HOST'],
      PORT: process.env['PORT'],
      LOG_LEVEL: process.env['LOG_LEVEL'],
    },
    isPapagoPair,
  );
  const faults = new FaultBoard(telegram.faults, papago.faults);
  const playground = PlaygroundModule.beside(configuration, telegram, faults);
  const app = await createBotApplication(configuration, playground);
  servePage(app);
  await runBotApplication(app, configuration);
  const { host, port } = configuration.http;
  process.stdout.write(
    `\n  The playground is open: http://${host}:${port}/playground  (end it with Ctrl+C)\n\n`,
  );
}

main().catch(endWithFault);
