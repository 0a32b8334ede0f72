import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { StateStore } from '../../storage/state-store';
import { OutgoingCalls } from '../outgoing/outgoing-calls';
import { TelegramError } from '../outgoing/telegram-error';
import { HandlerRegistry } from './handler-registry';
import { type MenuCalls, menusOf, withoutMenu } from './menus';
import { Permissions } from './permissions';

/** A hash of what was written, by the name of the menu. */
type Written = Record<string, string>;

/** Writes the bot's command menus and descriptions, per scope and language, and only those that have changed. */
@Injectable()
export class MenuPublisher {
  private readonly logger = new Logger(MenuPublisher.name);

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly permissions: Permissions,
    private readonly calls: OutgoingCalls,
    private readonly store: StateStore,
  ) {}

  /** Never rejects: a bot without menus still translates, and the next start tries again. */
  async publish(botId: number, signal: AbortSignal): Promise<void> {
    const key = `bot:${botId}:menus`;
    try {
      const written = readWritten(await this.store.get(key));
      const wanted = menusOf(this.registry, this.permissions.operators);
      const now = await this.write(written, wanted, signal);
      if (JSON.stringify(now) !== JSON.stringify(written)) await this.store.set(key, JSON.stringify(now));
    } catch (error) {
      if (signal.aborted) return;
      this.logger.warn(
        `The command menus could not be written, the next start tries again: ${String(error)}`,
      );
    }
  }

  /** @returns what is written now */
  private async write(written: Written, wanted: readonly MenuCalls[], signal: AbortSignal): Promise<Written> {
    const now: Written = {};
    for (const name of Object.keys(written))
      if (!wanted.some((menu) => menu.name === name)) await this.call(withoutMenu(name), signal);
    for (const menu of wanted) {
      const fingerprint = createHash('sha256').update(JSON.stringify(menu.calls)).digest('hex');
      const isWritten = written[menu.name] === fingerprint || (await this.call(menu, signal));
      if (isWritten) now[menu.name] = fingerprint;
    }
    return now;
  }

  private async call({ calls, mayBeRefused }: MenuCalls, signal: AbortSignal): Promise<boolean> {
    try {
      for (const { method, parameters } of calls) await this.calls.call(method, parameters, { signal });
      return true;
    } catch (error) {
      const isRefused = error instanceof TelegramError && !error.isPassing;
      if (!mayBeRefused || !isRefused) throw error;
      return false;
    }
  }
}

/** What a former version has left there is no map, and then everything is written anew. */
function readWritten(saved: string | undefined): Written {
  return saved?.startsWith('{') ? (JSON.parse(saved) as Written) : {};
}
