import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '../config/configuration';
import { readConfiguration } from '../config/read-configuration';
import { isPapagoPair } from '../papago/papago-pairs';
import { BotBoard } from './bot-board';
import { botEnvironment, CREDENTIALS, TOKEN } from './bot-environment';
import type { BotRunner } from './bot-runner';
import { CallLog } from './call-log';
import { watchCode } from './compiler';
import { FaultBoard } from './fault-board';
import { LatencyBoard } from './latency-board';
import { servePage } from './page-files';
import { PapagoStandIn } from './papago-stand-in/papago-stand-in';
import type { PlaygroundParts } from './playground-feed';
import { settle } from './playground-people';
import { PlaygroundModule } from './playground.module';
import { TELEGRAM_LIMITS } from './telegram-stand-in/flood-limits';
import { TelegramStandIn } from './telegram-stand-in/telegram-stand-in';
import { noteInTerminal } from './terminal-notes';
import { UpdateLog } from './update-log';

/** What the stand-in remembers of what the bot asked it; the page keeps fewer. */
const MOST_CALLS = 1_000;

type StandIns = Pick<PlaygroundParts, 'telegram'> & { papago: PapagoStandIn };

async function startStandIns(): Promise<StandIns> {
  const telegram = new TelegramStandIn(TOKEN, { limits: TELEGRAM_LIMITS, keepCalls: MOST_CALLS });
  const papago = new PapagoStandIn(CREDENTIALS);
  await Promise.all([telegram.start(), papago.start()]);
  settle(telegram.world);
  return { telegram, papago };
}

/** Takes down what the bot does, from what the stand-in sees and from what its process tells. */
function keepLogs(telegram: TelegramStandIn, runner: BotRunner): Pick<PlaygroundParts, 'calls' | 'updates'> {
  const calls = new CallLog();
  const updates = new UpdateLog();
  telegram.world.updates.on('added', (update) => updates.add(update));
  telegram.on('call', (call) => calls.record(call)).on('struck', (call) => calls.record(call));
  calls.on('call', (call, updateId) => updates.addCall(call, updateId));
  runner.on('message', (message) => {
    if (message.kind === 'started') calls.forgetUntold();
    else if (message.kind === 'call') calls.hear(message.event, message.updateId);
    else updates.hear(message);
  });
  return { calls, updates };
}

function partsOf(
  { telegram, papago }: StandIns,
  runner: BotRunner,
  { papago: { pricePerMillion } }: Configuration,
) {
  return {
    telegram,
    faults: new FaultBoard(telegram.faults, papago.faults),
    latency: new LatencyBoard({ telegram: telegram.server, papago: papago.server }),
    ...keepLogs(telegram, runner),
    bot: new BotBoard(runner),
    pricePerMillion,
  };
}

async function openPage(
  parts: PlaygroundParts,
  runner: BotRunner,
  { host, port }: Configuration['http'],
): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(
    PlaygroundModule.of(parts, runner),
    new FastifyAdapter({ forceCloseConnections: true }),
    { logger: false, abortOnError: false },
  );
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  servePage(app);
  await app.listen(port, host);
}

/** Resolves when the bot works, or waits for a change of its code. A bot that can do neither ends the playground. */
function settled(runner: BotRunner, watch: boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (runner.phase === 'running') resolve();
      if (runner.phase !== 'down') return;
      // What is wrong has been said by its own process.
      if (watch) resolve();
      else process.exit(1);
    };
    runner.on('phase', look);
    look();
  });
}

/**
 * Opens the page, and has the bot work between a Telegram and a Papago of this machine; what it stores is gone at
 * the end.
 * @param watch whether the bot is started anew when its code has changed
 */
export async function openPlayground(runner: BotRunner, watch: boolean): Promise<void> {
  const standIns = await startStandIns();
  const environment = botEnvironment(standIns.telegram.url, standIns.papago.url);
  const { HOST, PORT } = process.env;
  const configuration = readConfiguration({ ...environment, HOST, PORT }, isPapagoPair);
  runner.begin({ ...environment, HOST: '127.0.0.1', PORT: '0' });
  const parts = partsOf(standIns, runner, configuration);
  await openPage(parts, runner, configuration.http);
  noteInTerminal(parts.bot);
  const ready = settled(runner, watch);
  if (watch) watchCode((message) => parts.bot.hear(message));
  await ready;
  const { host, port } = configuration.http;
  process.stdout.write(
    `\n  The playground is open: http://${host}:${port}/playground  (end it with Ctrl+C)\n` +
      `${watch ? '  A change of the code starts the bot anew.\n' : ''}\n`,
  );
}
