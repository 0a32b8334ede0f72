import { Injectable } from '@nestjs/common';
import { StateStore } from '../../storage/state-store';

const KEY = 'bot:unknown-sends';

/**
 * Counts sends of which Telegram never told whether they were made, across restarts: a process that is killed
 * takes its figures with it otherwise, and killing is what makes such sends.
 */
@Injectable()
export class UnknownSends {
  private known: Promise<number> | undefined;

  constructor(private readonly store: StateStore) {}

  total(): Promise<number> {
    this.known ??= this.store.get(KEY).then(
      (saved) => Number(saved ?? 0),
      (error: unknown) => {
        this.known = undefined;
        throw error;
      },
    );
    return this.known;
  }

  async count(): Promise<void> {
    this.known = this.total().then((known) => known + 1);
    await this.store.set(KEY, String(await this.known));
  }
}
