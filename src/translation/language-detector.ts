import { createRequire } from 'node:module';
import type * as TinyLd from 'tinyld';
import { isMainLanguage, type Language } from '../languages/languages';

export interface DetectedLanguage {
  language: Language;
  /** From 0 to 1. Of texts with 0.5 and more about 19 in 20 are in this language; below 0.1 it is a wild guess. */
  accuracy: number;
}

/** A language shows itself in a few sentences; more would only cost time. */
const MOST_CHARACTERS = 500;

/** Tells languages apart by their letters and words, offline. Good for three words and more, poor for romanised ones. */
export class LanguageDetector {
  private library: typeof TinyLd | undefined;

  /** Whether it can tell a language from others at all; of the further languages it knows some two thirds. */
  knows(language: Language): boolean {
    return isMainLanguage(language) || this.tinyld.toISO3(language) !== '';
  }

  /** The languages that a text may be in, likeliest first, out of `among`; empty when it says nothing about them. */
  rank(text: string, among: readonly Language[]): readonly DetectedLanguage[] {
    const found = this.tinyld.detectAll(text.slice(0, MOST_CHARACTERS), { only: [...among] });
    return found.flatMap(({ lang, accuracy }) => {
      const language = among.find((candidate) => candidate === lang);
      return language ? [{ language, accuracy }] : [];
    });
  }

  private get tinyld(): typeof TinyLd {
    // It takes about 70 MB and 0.2 s, and chats whose scripts tell never need it.
    this.library ??= createRequire(__filename)('tinyld') as typeof TinyLd;
    return this.library;
  }
}
