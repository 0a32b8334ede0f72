import type { INestApplicationContext } from '@nestjs/common';
import { UpdateInbox } from '#bot/inbox/update-inbox';
import { StorageError } from '#bot/storage/storage-error';
import { UpdateEnding } from '#bot/telegram/intake/update-ending';
import { UpdateWorker } from '#bot/telegram/intake/update-worker';
import { eventually } from './eventually';

/**
 * The end of a process in the worst moment: updates are handled, their answers are sent, and that is not written down
 * yet. For the next process they look as if somebody had pulled the plug.
 */
export class Crash {
  private readonly handled = new Set<number>();

  /** Prepares it: from now on no update of this process is ever done. @param lastLook is waited for before the end */
  constructor(
    private readonly app: INestApplicationContext,
    private readonly lastLook: () => Promise<void>,
  ) {
    app.get(UpdateEnding).write = ({ id }) => {
      this.handled.add(id);
      return Promise.reject(new StorageError('failed', 'the process ends'));
    };
  }

  /** Resolves when everything that could be handled is, and nothing goes on any more. The process is then to end. */
  async happened(): Promise<void> {
    const inbox = this.app.get(UpdateInbox);
    await eventually('the updates are handled', async () => {
      const { taken } = await inbox.count();
      return taken > 0 && this.handled.size >= taken;
    });
    await this.lastLook();
    this.app.get(UpdateWorker).stop();
  }
}
