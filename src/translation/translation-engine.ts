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
  /** Name of the engine, when it was not the first one: people are told. What these make is not billed by NAVER. */
  by?: string;
  /** The source language as the engine names it; it may be one that we do not translate. */
  source: string;
}

/** Turns text into another language. One subclass per vendor wire. */
export abstract class TranslationEngine {
  /** What people know the vendor by, such as `Papago`. */
  abstract readonly name: string;

  /** Names of the engines that serve what the first one lacks. */
  get others(): readonly string[] {
    return [];
  }

  /** Names all that changes the answers apart from the request. Answers kept under another id are not served. */
  abstract readonly id: string;

  /** Longest text one call accepts, in UTF-16 units. */
  abstract readonly maxTextLength: number;

  /** Whether the engine translates from `source` to `target`. */
  abstract supports(source: Language, target: Language): boolean;

  /** Whether the engine translates into a language from any other. */
  translatesInto(target: Language): boolean {
    return LANGUAGES.some((source) => this.supports(source, target));
  }

  /** Whether polite speech can be asked for; with `auto` that is known only afterwards, so it may. */
  abstract hasHonorific(source: Language | 'auto', target: Language): boolean;

  /** @throws {TranslationError} and nothing else */
  abstract translate(request: EngineRequest): Promise<Translation>;
}
