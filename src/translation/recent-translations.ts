import { LRUCache } from 'lru-cache';
import type { EngineRequest, Translation } from './translation-engine';

const MOST = 1_000;
const HOUR_MS = 60 * 60 * 1000;

/**
 * Translations of the last hour, in memory only. While Telegram is away an update is handled again and again,
 * and its translation must not be paid each time.
 */
export class RecentTranslations {
  private readonly kept = new LRUCache<string, Translation>({ max: MOST, ttl: HOUR_MS });

  /** The translation of an equal request, else that of `translate`, which is then kept. Failures are not. */
  async get(request: EngineRequest, translate: () => Promise<Translation>): Promise<Translation> {
    const { source, target, text, honorific = false } = request;
    const key = JSON.stringify([source, target, honorific, text]);
    const known = this.kept.get(key);
    if (known) return known;
    const translation = await translate();
    this.kept.set(key, translation);
    return translation;
  }
}
