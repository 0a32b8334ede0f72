import { PapagoStandIn } from '../../src/playground/papago-stand-in/papago-stand-in';
import { TelegramStandIn } from '../../src/playground/telegram-stand-in/telegram-stand-in';
import { faultsOf, faultsOfUpdate } from './bot-api-schema';
import { TemporaryFolder } from './temporary-folder';
import { TEST_CREDENTIALS, TEST_ENVIRONMENT, TEST_TOKEN } from './test-environment';
import { keepMessageText } from './test-output';
import { keepWireFaults } from './wire-faults';

/**
 * Telegram, Papago and a folder, for a bot of any kind: in this process or in its own. A call or an update that is
 * not as the Bot API has it fails the test.
 */
export class StandIns implements AsyncDisposable {
  readonly telegram = new TelegramStandIn(TEST_TOKEN);
  readonly papago = new PapagoStandIn(TEST_CREDENTIALS);
  readonly folder = new TemporaryFolder();

  static async start(): Promise<StandIns> {
    const standIns = new StandIns();
    await Promise.all([standIns.telegram.start(), standIns.papago.start()]);
    return standIns;
  }

  private constructor() {
    this.telegram.on('request', (method, parameters) => {
      // What asks for no method is not a call, as when doctor compares the clocks.
      if (method) keepWireFaults(faultsOf(method, parameters));
    });
    this.telegram.world.on('reported', (content) => keepWireFaults(faultsOfUpdate(content)));
    this.telegram.world.on('message', ({ text, caption }) => keepMessageText(text ?? caption ?? ''));
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

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.telegram.stop(), this.papago.stop()]);
    this.folder[Symbol.dispose]();
  }
}
