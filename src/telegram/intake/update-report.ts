import { Injectable, Logger } from '@nestjs/common';
import { trace } from '../../tracing/tracing';
import { ChatHash } from '../chat-hash';
import { summaryOf } from '../error-summary';
import { TelegramError } from '../outgoing/telegram-error';
import { chatIdOf, type IncomingUpdate, kindOf } from './incoming-update';
import type { Outcome } from './update-ending';

/** Writes one line about each update that was handled, without its text, and tells those who trace. */
@Injectable()
export class UpdateReport {
  private readonly logger = new Logger('Update');

  constructor(private readonly chatHash: ChatHash) {}

  write(update: IncomingUpdate, outcome: Outcome, milliseconds: number, error: unknown): void {
    const kind = kindOf(update) ?? 'empty';
    trace('update', { updateId: update.update_id, kind, outcome, milliseconds });
    const chatId = chatIdOf(update);
    const line = {
      update: kind,
      ...(chatId !== undefined && { chat: this.chatHash.of(chatId) }),
      ms: milliseconds,
      outcome,
      ...(error !== undefined && { error: summaryOf(error) }),
    };
    if (outcome === 'failed' || outcome === 'given-up') this.logger.error(line);
    // Waiting for its turn is no trouble, only a busy chat.
    else if (error instanceof TelegramError && error.code === 'paced') this.logger.debug(line);
    else if (outcome === 'postponed' || outcome === 'not-allowed') this.logger.warn(line);
    else this.logger.log(line);
  }
}
