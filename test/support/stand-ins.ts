import { PapagoStandIn } from '#bot/playground/papago-stand-in/papago-stand-in';
import { TelegramStandIn } from '#bot/playground/telegram-stand-in/telegram-stand-in';
import { faultsOf, faultsOfUpdate } from './bot-api-schema';
import { SAID_TEXTS } from './said-texts';
import { TemporaryFolder } from './temporary-folder';
import { TEST_CREDENTIALS, TEST_ENVIRONMENT, TEST_TOKEN } from './test-environment';
import { WireFaults } from './wire-faults';

/**
 * Telegram, Papago and a folder, for a bot of any kind: in this process or in its own. A call or an update that is
 * not as the Bot API has it fails the test, when they are disposed of at the latest.
 */
export class StandIns implements AsyncDisposable {
  readonly telegram = new TelegramStandIn(TEST_TOKEN);
  readonly papago = new PapagoStandIn(TEST_CREDENTIALS);
  readonly folder = new TemporaryFolder();
  readonly wireFaults = new WireFaults();
  /** Every text and caption that was in a chat. */
  readonly said = new Set<string>();

  static async start(): Promise<StandIns> {
    const standIns = new StandIns();
    await Promise.all([standIns.telegram.start(), standIns.papago.start()]);
    return standIns;
  }

  private constructor() {
    this.telegram.on('request', (method, parameters) => {
      // What asks for no method is not a call, as when doctor compares the clocks.
      if (method) this.wireFaults.keep(faultsOf(method, parameters));
    });
    const { world } = this.telegram;
    world.on('reported', (content) => this.wireFaults.keep(faultsOfUpdate(content)));
    world.on('message', ({ text, caption }) => this.keep(text ?? caption ?? ''));
    // Tests read what was asked for, not a phrasebook.
    this.papago.translate = (text, source, target) => `${source}→${target}: ${text}`;
  }

  /** What the bot needs in its environment to find them. */
  get environment(): Record<string, string | undefined> {
    return {
      ...TEST_ENVIRONMENT,
      TELEGRAM_API_ROOT: this.telegram.url,
      PAPAGO_BASE_URL: this.papago.url,
      DATA_DIR: this.folder.path,
    };
  }

  async stop(): Promise<void> {
    await Promise.all([this.telegram.stop(), this.papago.stop()]);
    this.folder[Symbol.dispose]();
  }

  /** @throws {Error} when something was not as the Bot API has it */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    this.wireFaults.refuse();
  }

  private keep(text: string): void {
    this.said.add(text);
    if (SAID_TEXTS.hasSubscribers) SAID_TEXTS.publish(text);
  }
}
