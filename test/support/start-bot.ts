import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createBotApplication } from '../../src/bot-application';
import { type EnvironmentVariables, readConfiguration } from '../../src/config/read-configuration';
import { UpdateInbox } from '../../src/inbox/update-inbox';
import { isPapagoPair } from '../../src/papago/papago-pairs';
import type { PapagoStandIn } from '../../src/playground/papago-stand-in/papago-stand-in';
import type { Message } from '../../src/playground/telegram-stand-in/bot-api-objects';
import type { TelegramStandIn } from '../../src/playground/telegram-stand-in/telegram-stand-in';
import { StateStore } from '../../src/storage/state-store';
import { BotConnection } from '../../src/telegram/intake/bot-connection';
import { eventually } from './eventually';
import { NO_LIMITS } from './outgoing-bench';
import { StandIns } from './stand-ins';
import type { TemporaryFolder } from './temporary-folder';
import { TestPerson } from './test-person';

/** The real bot between the two stand-ins, over real HTTP, with a real database in a folder of its own. */
export class RunningBot implements AsyncDisposable {
  app!: NestFastifyApplication;
  private lastPersonId = 500;
  /** Whether the bot keeps Telegram's limits; only tests about them have the time. */
  keepsLimits = false;

  constructor(
    private readonly standIns: StandIns,
    private variables: EnvironmentVariables,
  ) {}

  get telegram(): TelegramStandIn {
    return this.standIns.telegram;
  }

  get papago(): PapagoStandIn {
    return this.standIns.papago;
  }

  get folder(): TemporaryFolder {
    return this.standIns.folder;
  }

  /** Changes the environment of the next boot. */
  set(variables: EnvironmentVariables): void {
    this.variables = { ...this.variables, ...variables };
  }

  /** Starts the bot, without waiting for Telegram. */
  async boot(): Promise<void> {
    const variables = { ...this.standIns.environment, ...this.variables };
    const configuration = readConfiguration(variables, isPapagoPair);
    if (!this.keepsLimits) configuration.telegram.sendLimits = NO_LIMITS;
    this.app = await createBotApplication(configuration);
    await this.app.listen(configuration.http.port, configuration.http.host);
  }

  /** Ends the bot as SIGTERM does, and starts it anew on the same folder. */
  async restart(): Promise<void> {
    await this.app.close();
    await this.boot();
    await this.opened();
  }

  opened(): Promise<void> {
    return this.app.get(BotConnection).opened();
  }

  /** Resolves when menus and descriptions are written. */
  async published(): Promise<void> {
    const { id } = this.telegram.world.bot;
    await eventually('the menus are written', () => this.app.get(StateStore).get(`bot:${id}:menus`));
  }

  /** Where the bot's own HTTP server listens. */
  get url(): Promise<string> {
    return this.app.getUrl();
  }

  person(languageCode: string | undefined, name = 'Person'): TestPerson {
    this.lastPersonId += 1;
    const user = {
      id: this.lastPersonId,
      first_name: name,
      ...(languageCode && { language_code: languageCode }),
    };
    return new TestPerson(this, this.telegram.world.addPerson(user));
  }

  /** What the bot has written in a chat, oldest first, as it now stands. */
  messagesIn(chatId: number): Message[] {
    return this.telegram.world
      .all()
      .filter(({ chat, from }) => chat.id === chatId && from.id === this.telegram.world.bot.id);
  }

  /** Resolves when everything that Telegram had for the bot is fetched and handled. */
  async settled(): Promise<void> {
    const inbox = this.app.get(UpdateInbox);
    await eventually('the bot has handled everything', async () => {
      if (this.telegram.world.updates.size > 0) return false;
      const { waiting, taken } = await inbox.count();
      return waiting + taken === 0;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.app.close();
    await this.standIns[Symbol.asyncDispose]();
  }
}

/** Starts the stand-ins only; the bot is booted by the test, after it has prepared them. */
export async function prepareBot(variables: EnvironmentVariables = {}): Promise<RunningBot> {
  return new RunningBot(await StandIns.start(), variables);
}

/** Starts a bot that is at work. @param variables set over the test environment */
export async function startBot(variables: EnvironmentVariables = {}): Promise<RunningBot> {
  const bot = await prepareBot(variables);
  await bot.boot();
  await bot.opened();
  return bot;
}
