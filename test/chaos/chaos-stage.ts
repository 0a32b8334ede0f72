import { PapagoStandIn } from '../../src/playground/papago-stand-in/papago-stand-in';
import { TELEGRAM_LIMITS } from '../../src/playground/telegram-stand-in/flood-limits';
import { TelegramStandIn } from '../../src/playground/telegram-stand-in/telegram-stand-in';
import { freePort } from '../support/bot-process';
import { TemporaryFolder } from '../support/temporary-folder';
import {
  TEST_CREDENTIALS,
  TEST_ENVIRONMENT,
  TEST_TOKEN,
  WEBHOOK_ENVIRONMENT,
} from '../support/test-environment';
import { type BotFigures, BotKeeper } from './bot-keeper';
import { ChaosPeople, translationOf } from './chaos-people';
import { patiently } from './patiently';
import { SeededRandom } from './seeded-random';

export type Mode = 'polling' | 'webhook';

/** Longer than a postponed update ever pauses, and the lane of a webhook; milliseconds. */
const DRAIN_MS = 180_000;

/** One bot in a process of its own, with people, Telegram with its limits, Papago and a folder. */
export class ChaosStage implements AsyncDisposable {
  readonly telegram: TelegramStandIn;
  readonly papago: PapagoStandIn;
  people!: ChaosPeople;
  keeper!: BotKeeper;
  /** Where the bot listens. */
  address = '';
  private readonly folder = new TemporaryFolder();

  /**
   * Everything is there but the bot: `keeper.start()` starts it.
   * @param changes of the environment of the bot
   */
  static async set(name: string, mode: Mode, chats: number, changes = {}): Promise<ChaosStage> {
    const stage = new ChaosStage(`${mode} ${name}`);
    await Promise.all([stage.telegram.start(), stage.papago.start()]);
    const port = await freePort();
    stage.address = `http://127.0.0.1:${port}`;
    stage.telegram.webhook.reach('https://bot.example.org', stage.address);
    stage.people = new ChaosPeople(stage.telegram, chats);
    const environment = { ...stage.environment(mode), ...changes };
    stage.keeper = new BotKeeper(environment, port, stage.folder.path);
    return stage;
  }

  private constructor(name: string) {
    const random = (part: string) => new SeededRandom(`${name} ${part}`).next;
    this.telegram = new TelegramStandIn(TEST_TOKEN, { limits: TELEGRAM_LIMITS, random: random('telegram') });
    this.papago = new PapagoStandIn(TEST_CREDENTIALS, random('papago'));
    this.papago.translate = translationOf;
  }

  /** Resolves when everything that was said and pressed is handled, and the bot is well. */
  drained(): Promise<BotFigures> {
    return patiently(DRAIN_MS, 'the inbox is empty', async () => {
      if (this.telegram.world.updates.size > 0 || !(await this.keeper.isReady())) return false;
      const figures = await this.keeper.figures().catch(() => undefined);
      // An answer that came meanwhile may have been pressed.
      const isEmpty = figures?.waiting === 0 && figures.taken === 0 && this.telegram.world.updates.size === 0;
      return isEmpty && figures;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.keeper[Symbol.asyncDispose]();
    await Promise.all([this.telegram.stop(), this.papago.stop()]);
    this.folder[Symbol.dispose]();
  }

  private environment(mode: Mode): Record<string, string | undefined> {
    return {
      ...TEST_ENVIRONMENT,
      ...(mode === 'webhook' && WEBHOOK_ENVIRONMENT),
      LOG_LEVEL: 'info',
      TELEGRAM_API_ROOT: this.telegram.url,
      PAPAGO_BASE_URL: this.papago.url,
      PAPAGO_TIMEOUT_MS: '1500',
      // People write faster here than the bill of anybody would bear.
      USER_MESSAGES_PER_MINUTE: '0',
      CHAT_DAILY_CHARACTER_LIMIT: '0',
      DATA_DIR: this.folder.path,
    };
  }
}
