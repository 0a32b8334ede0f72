import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type ModuleOfTheBot } from '#bot/app.module';
import { createBotApplication } from '#bot/bot-application';
import type { Configuration } from '#bot/config/configuration';
import { type EnvironmentVariables, readConfiguration } from '#bot/config/read-configuration';
import { UpdateInbox } from '#bot/inbox/update-inbox';
import { isPapagoPair } from '#bot/papago/papago-pairs';
import type { PapagoStandIn } from '#bot/playground/papago-stand-in/papago-stand-in';
import type { Message } from '#bot/playground/telegram-stand-in/bot-api-objects';
import type { TelegramStandIn } from '#bot/playground/telegram-stand-in/telegram-stand-in';
import { StateStore } from '#bot/storage/state-store';
import { BotConnection } from '#bot/telegram/intake/bot-connection';
import { Crash } from './crash';
import { eventually } from './eventually';
import { keepFailures } from './failures';
import { leaksIn } from './leaks';
import { LOG_LINES } from './log-lines';
import { NO_LIMITS } from './no-limits';
import type { StandIns } from './stand-ins';
import type { TemporaryFolder } from './temporary-folder';
import { type GroupOptions, TestGroup } from './test-group';
import { TestPerson } from './test-person';

/** A remark that a person sees for a moment after a press; or until they close it. */
export interface Toast {
  personId: number;
  text: string;
  mustBeClosed: boolean;
}

/** The real bot between the two stand-ins, over real HTTP, with a real database in a folder of its own. */
export class RunningBot implements AsyncDisposable {
  private running: NestFastifyApplication | undefined;
  /** Whether the bot keeps Telegram's limits; only tests about them have the time. */
  keepsLimits = false;
  /** Whether a fault of the wire fails the test at once; else it waits for `takeWireFaults`. */
  isStrict = true;
  /** Called at each boot with the application before it is started, as to watch a part of it. */
  whenMade: (app: NestFastifyApplication) => void = () => undefined;
  /** Every remark that was shown after a press, the oldest first. */
  readonly toasts: Toast[] = [];
  /** A line for each time that a handler has failed; the update is then tried again after a pause. */
  readonly failures: string[] = [];
  private readonly logged = LOG_LINES.keep();
  private people = 0;
  private groups = 0;
  private crash: Crash | undefined;

  constructor(
    private readonly standIns: StandIns,
    private variables: EnvironmentVariables,
    private readonly parts: { modules: readonly ModuleOfTheBot[]; engines?: ModuleOfTheBot },
    private readonly time: Disposable | undefined,
  ) {
    this.telegram.profile.on('toast', (personId, text, { mustBeClosed }) =>
      this.toasts.push({ personId, text, mustBeClosed }),
    );
  }

  /** The bot as a Nest application; `app.get(StateStore)` finds a part of it. @throws {Error} before it was booted */
  get app(): NestFastifyApplication {
    if (!this.running) throw new Error('The bot is not booted');
    return this.running;
  }

  /**
   * The stand-in for Telegram. `telegram.faults.add('sendMessage', refusal(500, 'Internal'))` lets the next call go
   * wrong; `telegram.calls` are those that the bot has made.
   */
  get telegram(): TelegramStandIn {
    return this.standIns.telegram;
  }

  /** The stand-in for Papago. `papago.fail()` lets the next calls go wrong; `papago.translate` says what it answers. */
  get papago(): PapagoStandIn {
    return this.standIns.papago;
  }

  /** What was logged in this process since the test has prepared the bot, line by line. */
  get log(): readonly string[] {
    return this.logged.lines;
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
    const configuration = this.configure();
    const { modules, engines } = this.parts;
    const root = AppModule.configured(configuration, modules, engines);
    this.running = await createBotApplication(configuration, root);
    keepFailures(this.running, this.failures);
    this.whenMade(this.running);
    await this.app.listen(configuration.http.port, configuration.http.host);
  }

  /** Ends the bot as SIGTERM does, and starts it anew on the same folder. */
  async restart(): Promise<void> {
    await this.app.close();
    await this.boot();
    await this.opened();
  }

  /**
   * Lets the process crash when the next updates are handled and before that is written down. The next process handles
   * them again, which nobody may notice. It happens within the next wait, such as that of `says`.
   * @param lastLook is waited for right before the end
   */
  crashesOnce(lastLook: () => Promise<void> = () => Promise.resolve()): void {
    this.crash = new Crash(this.app, lastLook);
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

  /** Somebody new, with a private chat. @param languageCode of their app, such as `ko` or `zh-hans` */
  person(languageCode: string | undefined, name = 'Person'): TestPerson {
    this.people += 1;
    const user = {
      id: 500 + this.people,
      first_name: name,
      ...(languageCode && { language_code: languageCode }),
    };
    return new TestPerson(this, this.telegram.world.addPerson(user));
  }

  /** A new group that the bot is in. */
  group(options: GroupOptions = {}): TestGroup {
    this.groups += 1;
    return new TestGroup(this, -1000 - this.groups, options);
  }

  /** What the bot has written in a chat, oldest first, as it now stands. */
  messagesIn(chatId: number): Message[] {
    return this.telegram.world
      .all()
      .filter(({ chat, from }) => chat.id === chatId && from.id === this.telegram.world.bot.id);
  }

  /**
   * Resolves when everything that Telegram had for the bot is fetched and handled.
   * @throws {Error} when a call or an update was not as the Bot API has it, or a handler fails again and again
   */
  async settled(): Promise<void> {
    if (this.crash) {
      await this.crash.happened();
      this.crash = undefined;
      await this.restart();
    }
    const inbox = this.app.get(UpdateInbox);
    const from = this.failures.length;
    await eventually('the bot has handled everything', async () => {
      if (this.telegram.world.updates.size > 0) return false;
      const { waiting, taken } = await inbox.count();
      return waiting + taken === 0;
    }).catch((error: Error) => {
      const failure = this.failures[from];
      if (failure) error.message += `; a handler has failed (${failure})`;
      throw error;
    });
    if (this.isStrict) this.standIns.wireFaults.refuse();
  }

  /** What was not as the Bot API has it since the last look; it then fails nothing any more. */
  takeWireFaults(): string[] {
    return this.standIns.wireFaults.take();
  }

  /** What of the secrets and of the texts that were said stands in the log; none of it may. */
  leaks(): string[] {
    return leaksIn(this.log.join(''), this.standIns.said);
  }

  /** Ends the bot and the stand-ins, whatever was wrong with them. */
  async close(): Promise<void> {
    try {
      await this.running?.close();
    } finally {
      await this.standIns.stop();
      this.logged[Symbol.dispose]();
      this.time?.[Symbol.dispose]();
    }
  }

  /** @throws {Error} when the wire was not as the Bot API has it, or the log holds what it may not */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
    this.standIns.wireFaults.refuse();
    const leaks = this.leaks();
    if (leaks.length > 0)
      throw new Error(`The log of the bot holds secrets or message texts: ${leaks.join(' | ')}`);
  }

  private configure(): Configuration {
    const configuration = readConfiguration(
      { ...this.standIns.environment, ...this.variables },
      isPapagoPair,
    );
    if (!this.keepsLimits) configuration.telegram.sendLimits = NO_LIMITS;
    configuration.log.destination = LOG_LINES;
    return configuration;
  }
}
