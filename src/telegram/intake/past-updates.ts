import { Injectable } from '@nestjs/common';
import { UpdateInbox } from '../../inbox/update-inbox';
import { Outbox } from '../outgoing/outbox';
import { lanesOfPerson } from './incoming-update';

/** What is kept of updates that are over, because they may be revived or come again. */
@Injectable()
export class PastUpdates {
  constructor(
    private readonly inbox: UpdateInbox,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Forgets all of it that concerns one person alone: what they wrote and pressed that could not be handled, and what
   * was to be answered. What is not handled yet stays. May be done again.
   * @throws {StorageError}
   */
  async forget(personId: number): Promise<void> {
    for (const lane of lanesOfPerson(personId)) {
      // First what is found only by the letters.
      const letters = await this.inbox.deadLetters(lane);
      await this.outbox.forget(letters.map(({ id }) => id));
      await this.inbox.forgetLane(lane);
    }
  }
}
