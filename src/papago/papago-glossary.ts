import { Logger } from '@nestjs/common';
import type { Language } from '../languages/languages';
import { hasGlossary } from './papago-pairs';

/**
 * The operator's glossary at NAVER, for the directions that have one. Where the source is to be detected it is not
 * used: the direction is known only afterwards, and each call that is refused for it may be billed.
 * Source: https://guide.ncloud-docs.com/docs/en/papagotranslation-use-glossary
 */
export class PapagoGlossary {
  private readonly logger = new Logger(PapagoGlossary.name);
  private readonly refusedFor = new Set<string>();

  /** @param key without one no direction has a glossary */
  constructor(private readonly key: string | undefined) {}

  /** What to send as `glossaryKey`, if anything. */
  keyFor(source: Language | 'auto', target: Language): string | undefined {
    return hasGlossary(source, target) && !this.refusedFor.has(`${source}-${target}`) ? this.key : undefined;
  }

  /** Papago translates in this direction only without the glossary: it is left away until the next start. */
  giveUpFor(source: Language | 'auto', target: Language): void {
    this.refusedFor.add(`${source}-${target}`);
    if (this.refusedFor.size > 1) return;
    this.logger.warn(
      'Papago refuses the glossary, so texts are translated without it. Check PAPAGO_GLOSSARY_KEY, and which languages the glossary has, in the NAVER Cloud console, then restart.',
    );
  }
}
