import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { StateStore } from '../storage/state-store';

/** Milliseconds: longer than an update is tried again while Telegram is away for a while. */
const KEPT_MS = 60 * 60 * 1000;

/**
 * Translations of the last hour, across restarts: an update that is handled again must not be paid again. Kept
 * under a hash of what was asked, so that the store holds no text of a person but the translation itself.
 */
@Injectable()
export class KeptTranslations {
  private readonly logger = new Logger(KeptTranslations.name);

  constructor(private readonly store: StateStore) {}

  /** @param request everything that makes a difference to the answer, in one order */
  async find<T>(request: readonly unknown[]): Promise<T | undefined> {
    const kept = await this.store.get(keyOf(request));
    return kept === undefined ? undefined : (JSON.parse(kept) as T);
  }

  /** Does not wait for the store: whatever is written after this is safe only when this is. */
  keep(request: readonly unknown[], translation: unknown): void {
    this.store
      .set(keyOf(request), JSON.stringify(translation), KEPT_MS)
      .catch((error: unknown) => this.logger.warn(`A translation cannot be kept: ${String(error)}`));
  }
}

function keyOf(request: readonly unknown[]): string {
  return `translation:${createHash('sha256').update(JSON.stringify(request)).digest('base64url')}`;
}
