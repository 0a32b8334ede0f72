import { Injectable } from '@nestjs/common';
import { UpdateInbox } from '../../inbox/update-inbox';
import { inboxEntryOf } from './inbox-entry';
import type { IncomingUpdate } from './incoming-update';
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
    await this.inbox.put(updates.map(inboxEntryOf));
    this.dispatcher.wake();
  }
}
