import { usageCount, UsageCounts } from '#bot/chats/usage-counts';
import { TranslationEngine } from '#bot/translation/translation-engine';
import { eventually } from './eventually';
import { LibreTranslateServer } from './libretranslate-server';
import type { RunningBot } from './running-bot';
import { startBot } from './start-bot';

/** A bot with a LibreTranslate server beside Papago, whose languages it knows already. */
export class BotWithFallback implements AsyncDisposable {
  static async start(
    variables: Record<string, string> = {},
    prepare: (server: LibreTranslateServer) => void = () => undefined,
  ): Promise<BotWithFallback> {
    const server = await LibreTranslateServer.start();
    prepare(server);
    const bot = await startBot({ LIBRETRANSLATE_URL: server.url, ...variables });
    const started = new BotWithFallback(bot, server);
    await started.knowsLanguages();
    return started;
  }

  private constructor(
    readonly bot: RunningBot,
    readonly server: LibreTranslateServer,
  ) {}

  async knowsLanguages(): Promise<void> {
    await eventually('the languages are known', () =>
      this.bot.app.get(TranslationEngine).supports('tr', 'ko'),
    );
  }

  /** Characters that count for the month. */
  get characters(): Promise<number> {
    return this.bot.app.get(UsageCounts).read(usageCount.month(Date.now()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.bot[Symbol.asyncDispose]();
    await this.server.stop();
  }
}
