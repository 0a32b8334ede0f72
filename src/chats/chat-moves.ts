import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { chatPrefix } from './chat-key';

/** Follows groups that become supergroups: https://core.telegram.org/bots/api#responseparameters */
@Injectable()
export class ChatMoves {
  constructor(private readonly store: StateStore) {}

  /** Gives all that is remembered of a chat to its new id. May be told of the same move many times. */
  async move(from: number, to: number): Promise<void> {
    await this.store.renameAll(chatPrefix(from), chatPrefix(to));
  }
}
