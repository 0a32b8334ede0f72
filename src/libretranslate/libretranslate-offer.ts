import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Backoff } from '../connections/backoff';
import type { Language } from '../languages/languages';
import { TranslationError } from '../translation/translation-error';
import { adviceFor } from './libretranslate-advice';
import type { LibreTranslateClient, ServerOffer } from './libretranslate-client';
import { languageOfCode } from './libretranslate-codes';

export interface OfferOptions {
  /** How often the server is asked what it can do, in milliseconds: its operator may add languages. */
  refreshMs: number;
  /** The first pause while it is away, and the longest; milliseconds. */
  firstPauseMs: number;
  longestPauseMs: number;
}

export const OFFER_DEFAULTS: OfferOptions = {
  refreshMs: 60 * 60 * 1000,
  firstPauseMs: 1_000,
  longestPauseMs: 5 * 60 * 1000,
};

/** A language as the server calls it, and what it translates it into. */
interface OfferedLanguage {
  code: string;
  targets: ReadonlySet<Language>;
}

/**
 * What the server translates. Nothing until it has said so for the first time; what it said last while it is away.
 * Nobody waits for it: the bot starts, and is ready, without.
 */
export class LibreTranslateOffer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('LibreTranslate');
  private readonly ending = new AbortController();
  private languages: ReadonlyMap<Language, OfferedLanguage> = new Map();
  private asking: Promise<void> = Promise.resolve();
  /** The longest text the server takes, in characters; `undefined` without a limit. */
  characterLimit: number | undefined;

  constructor(
    private readonly client: LibreTranslateClient,
    private readonly options: OfferOptions = OFFER_DEFAULTS,
  ) {}

  onApplicationBootstrap(): void {
    this.asking = this.keepAsking(this.ending.signal);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.asking;
  }

  supports(source: Language, target: Language): boolean {
    return this.languages.get(source)?.targets.has(target) ?? false;
  }

  /** What the server calls a language; `undefined` for one that it does not have. */
  codeOf(language: Language): string | undefined {
    return this.languages.get(language)?.code;
  }

  private async keepAsking(signal: AbortSignal): Promise<void> {
    const backoff = new Backoff(this.options.firstPauseMs, this.options.longestPauseMs);
    let isAway = false;
    while (!signal.aborted)
      try {
        this.take(await this.client.offer(signal));
        backoff.reset();
        isAway = false;
        await sleep(this.options.refreshMs, undefined, { signal }).catch(() => undefined);
      } catch (error) {
        if (signal.aborted) return;
        if (!isAway) this.warn(error);
        isAway = true;
        await backoff.pause(signal);
      }
  }

  private take({ languages, characterLimit }: ServerOffer): void {
    const before = this.languages.size;
    this.languages = languagesOf(languages);
    this.characterLimit = characterLimit;
    if (this.languages.size !== before)
      this.logger.log(`LibreTranslate translates between ${this.languages.size} languages.`);
  }

  private warn(error: unknown): void {
    if (!(error instanceof TranslationError))
      return this.logger.error(
        `The languages of LibreTranslate cannot be read (${(error as Error).name}). Please report this as a bug.`,
      );
    this.logger.warn({ code: error.code, detail: error.detail }, adviceFor(error));
  }
}

/** By our codes. Where a server has two kinds of one language, such as `pt` and `pt-BR`, the first is taken. */
function languagesOf(offered: ServerOffer['languages']): Map<Language, OfferedLanguage> {
  const languages = new Map<Language, OfferedLanguage>();
  for (const { code, targets } of offered) {
    const language = languageOfCode(code);
    if (!language || languages.has(language)) continue;
    const others = targets.flatMap((target) => languageOfCode(target) ?? []);
    languages.set(language, { code, targets: new Set(others.filter((target) => target !== language)) });
  }
  return languages;
}
