import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { chatKey } from './chat-key';
import { isFirstOccasion } from './first-occasion';

const PAUSE_MS = 60_000;

/** Keeps the bot's remarks rare: at most one a minute in each chat, whatever comes in. */
@Injectable()
export class HintLimit {
  constructor(private readonly store: StateStore) {}

  /**
   * Whether a remark may be made in this chat now; the answer `true` counts as made.
   * @param occasion what the remark is about: when it is handled again, the same remark may be made again
   */
  mayHint(chatId: number, occasion: number): Promise<boolean> {
    return isFirstOccasion(this.store, chatKey(chatId, 'hint'), occasion, PAUSE_MS);
  }
}
