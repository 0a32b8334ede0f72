import type { GlossaryTerm } from '../chats/glossary-term';
import type { Register } from '../chats/register';
import { type Language, languageOfTag } from '../languages/languages';
import type { CallMeter } from './call-meter';
import type { Direction, Route } from './direction';
import type { DirectionFinder } from './direction-finder';
import type { MarkedText } from './marked-text';
import type { Translation, TranslationEngine } from './translation-engine';
import { TranslationError } from './translation-error';
import { orientTerms } from './whole-text/orient-terms';
import { translateWhole } from './whole-text/translate-whole';

/** One text that somebody wants translated. */
export interface TranslationOrder {
  source: MarkedText;
  /** What is in `mine` goes to `theirs`, and anything else to `mine`, unless the next two say otherwise. */
  pair: Direction;
  /** The language that is wanted. */
  into?: Language | undefined;
  /** The language of the source, where somebody has said it. */
  from?: Language | 'auto' | undefined;
  register: Register;
  /** The glossary of the chat. */
  terms: readonly GlossaryTerm[];
  /** Pays for the calls. */
  meter: CallMeter;
  /** Whose translations are forgotten with them. */
  personId: number;
}

/** A translation with its spans in place, and how it was made. */
export interface TranslatedText extends MarkedText {
  /** `auto` when the engine found a language that we cannot name. */
  from: Language | 'auto';
  into: Language;
  /** Whether the engine knows polite speech in this direction. */
  hasRegister: boolean;
  /** Name of the engine, when it was not the first one. */
  by?: string;
  /** The direction there is instead, when the language of the source was a guess. */
  instead?: { from: Language | 'auto'; into: Language };
}

/** How a message becomes a translation: direction, then whole text through the engine. The gate comes before. */
export class Translator {
  constructor(
    private readonly engine: TranslationEngine,
    private readonly directions: DirectionFinder,
  ) {}

  /** @throws {TranslationError} */
  async translate(order: TranslationOrder): Promise<TranslatedText> {
    const route = this.routeOf(order);
    if (route === 'already') throw new TranslationError('same-language');
    const isOpen = route.source === 'auto' && !order.into;
    try {
      const translated = await this.along(route, order);
      const better = isOpen && betterRoute(translated, order.pair);
      return better ? await this.along(better, order) : translated;
    } catch (error) {
      const detour = isOpen && error instanceof TranslationError && routeAfter(error, route, order.pair);
      if (!detour) throw error;
      return this.along(detour, order);
    }
  }

  /** Whether there is a translation from one language into the other. */
  supports(source: Language, target: Language): boolean {
    return this.engine.supports(source, target);
  }

  /** Whether there is a translation into a language from any other. */
  offers(target: Language): boolean {
    return this.engine.translatesInto(target);
  }

  /** Whether polite speech can be asked for in a direction. */
  hasRegister(source: Language | 'auto', target: Language): boolean {
    return this.engine.hasHonorific(source, target);
  }

  private routeOf({ source: { text }, pair, into, from }: TranslationOrder): Route | 'already' {
    if (from && into) return { source: from, target: into, certainty: 'sure' };
    if (from) return { source: from, target: otherLanguageOf(from, pair), certainty: 'sure' };
    return into
      ? this.directions.into(text, into, [pair.mine, pair.theirs])
      : this.directions.between(text, pair);
  }

  private async along(route: Route, order: TranslationOrder): Promise<TranslatedText> {
    const { target } = route;
    const { engine } = this;
    let from = route.source;
    let by: string | undefined;
    if (from !== 'auto' && !engine.supports(from, target))
      throw new TranslationError('unsupported-pair', { detail: `${from}-${target}` });
    const marked = await translateWhole(
      order.source,
      {
        maxTextLength: engine.maxTextLength,
        // The first call tells the language; the others keep to it.
        translate: async (text) => {
          const honorific = order.register === 'polite' && engine.hasHonorific(from, target);
          const request = { source: from, target, text, honorific };
          const translation = await engine.translate({
            ...request,
            meter: order.meter,
            personId: order.personId,
          });
          if (from === 'auto') from = this.foundIn(translation, target);
          by ??= translation.by;
          return translation.text;
        },
      },
      { terms: orientTerms(order.terms, target) },
    );
    const instead = this.insteadOf(route, from, order);
    return {
      ...marked,
      from,
      into: target,
      hasRegister: engine.hasHonorific(from, target),
      ...(by && { by }),
      ...(instead && { instead }),
    };
  }

  /** The language that the engine found, if it is one from which the rest can be asked for. */
  private foundIn({ source }: Translation, target: Language): Language | 'auto' {
    const found = languageOfTag(source);
    return found && this.engine.supports(found, target) ? found : 'auto';
  }

  /** What a guess may be put right to: the other language that it may be in, else whatever the engine finds. */
  private insteadOf(
    { certainty, otherSource, source }: Route,
    found: Language | 'auto',
    { pair, into }: TranslationOrder,
  ): TranslatedText['instead'] {
    if (certainty === 'sure') return undefined;
    const other = otherSource && otherSource !== found ? otherSource : 'auto';
    // What the engine has found already, it would find again.
    if (other === 'auto') return source === 'auto' ? undefined : { from: 'auto', into: into ?? pair.mine };
    const target = into ?? otherLanguageOf(other, pair);
    return other !== target && this.engine.supports(other, target)
      ? { from: other, into: target }
      : undefined;
  }
}

/** Where a text in this language goes: what is in `mine` to `theirs`, anything else to `mine`. */
export function otherLanguageOf(source: Language | 'auto', { mine, theirs }: Direction): Language {
  return source === mine ? theirs : mine;
}

/** The engine found another language than was thought: only what is in `mine` goes to `theirs`. */
function betterRoute({ from, into }: TranslatedText, pair: Direction): Route | undefined {
  const target = otherLanguageOf(from, pair);
  return target === into ? undefined : { source: from, target, certainty: 'sure' };
}

/** The other way after a refusal that says that the direction was wrong. */
function routeAfter({ code }: TranslationError, { target }: Route, pair: Direction): Route | undefined {
  const other = otherLanguageOf(target, pair);
  if (code === 'same-language') return { source: target, target: other, certainty: 'sure' };
  if (code === 'undetected') return { source: other, target, certainty: 'sure' };
  // It was neither of the two, and makes no pair with theirs: anything else comes to mine.
  if (code === 'unsupported-pair' && target === pair.theirs)
    return { source: 'auto', target: pair.mine, certainty: 'sure' };
  return undefined;
}
