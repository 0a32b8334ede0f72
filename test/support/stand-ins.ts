import { PapagoStandIn } from '../../src/playground/papago-stand-in/papago-stand-in';
import { TelegramStandIn } from '../../src/playground/telegram-stand-in/telegram-stand-in';
import { TemporaryFolder } from './temporary-folder';
import { TEST_CREDENTIALS, TEST_ENVIRONMENT, TEST_TOKEN } from './test-environment';
import { keepMessageText } from './test-output';

/** Telegram, Papago and a folder, for a bot of any kind: in this process or in its own. */
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
