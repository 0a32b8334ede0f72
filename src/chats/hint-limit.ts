import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';

const PAUSE_MS = 60_000;

/** Keeps the bot's remarks rare: at most one a minute in each chat, whatever comes in. */
@Injectable()
export class HintLimit {
  constructor(private readonly store: StateStore) {}

  /** Whether a remark may be made in this chat now; the answer `true` counts as made. */
  mayHint(chatId: number): Promise<boolean> {
    return this.store.setIfAbsent(`chat:${chatId}:hint`, 'made', PAUSE_MS);
  }
}
