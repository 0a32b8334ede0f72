import { type Language, LANGUAGES } from '../languages/languages';
import type { CallMeter } from './call-meter';

export interface EngineRequest {
  /** `auto` lets the engine detect it. */
  source: Language | 'auto';
  target: Language;
  /** At most `maxTextLength` UTF-16 units, never blank. */
  text: string;
  /** Asks for polite speech; ignored in directions that have none. */
  honorific?: boolean;
  /** Pays for each call that the engine makes, second tries included; without it nobody counts. */
  meter?: CallMeter;
  /** The person who asked. What is remembered of the answer is forgotten with them. */
  personId?: number;
}

export interface Translation {
  /** Never blank. */
  text: string;
  /** The source language as the engine names it; it may be one that we do not translate. */
  source: string;
}

/** Turns text into another language. One subclass per vendor wire. */
export abstract class TranslationEngine {
  /** Names all that changes the answers apart from the request. Answers kept under another id are not served. */
  abstract readonly id: string;

  /** Longest text one call accepts, in UTF-16 units. */
  abstract readonly maxTextLength: number;

  /** Whether the engine translates from `source` to `target`. */
  abstract supports(source: Language, target: Language): boolean;

  /** Every language that it translates from or into, the main ones first. */
  languages(): Language[] {
    return LANGUAGES.filter((one) =>
      LANGUAGES.some((other) => this.supports(one, other) || this.supports(other, one)),
    );
  }

  /** Whether polite speech can be asked for; with `auto` that is known only afterwards, so it may. */
  abstract hasHonorific(source: Language | 'auto', target: Language): boolean;

  /** @throws {TranslationError} and nothing else */
  abstract translate(request: EngineRequest): Promise<Translation>;
}
