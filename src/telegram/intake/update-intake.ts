import { Injectable } from '@nestjs/common';
import { UpdateInbox } from '../../inbox/update-inbox';
import { type IncomingUpdate, laneOf } from './incoming-update';
import { UpdateDispatcher } from './update-dispatcher';

/** Where both sources bring what Telegram sent: it is safe in the inbox when `receive` has resolved. */
@Injectable()
export class UpdateIntake {
  constructor(
    private readonly inbox: UpdateInbox,
    private readonly dispatcher: UpdateDispatcher,
  ) {}

  /** @throws {StorageError} when the updates could not be kept; Telegram must then be asked again */
  async receive(updates: readonly IncomingUpdate[]): Promise<void> {
    await this.inbox.put(
      updates.map((update) => ({
        id: update.update_id,
        lane: laneOf(update),
        payload: JSON.stringify(update),
      })),
    );
    this.dispatcher.wake();
  }
}
