import type { Direction } from './direction';
import { hasSomethingToTranslate } from './gate';
import { type Language, languageOfTag } from '../languages/languages';
import { translateLongText } from './long-text';
import { isWrittenIn, mainScript, onlyLanguageIn, type Script } from './script';
import { type EngineRequest, type Translation, type TranslationEngine } from './translation-engine';
import { TranslationError } from './translation-error';

/** Who asks for a translation, and who pays for it. */
export type Asker = Pick<EngineRequest, 'meter' | 'personId'>;

/** How a message becomes a translation: gate, direction, splitting, then the engine. */
export class Translator {
  constructor(private readonly engine: TranslationEngine) {}

  /**
   * Translates into one given language.
   * @throws {TranslationError}
   */
  async into(target: Language, text: string, asker: Asker = {}): Promise<Translation> {
    const body = bodyOf(text);
    const script = scriptOf(body);
    const source = (script && onlyLanguageIn(script)) ?? 'auto';
    // Latin letters and Chinese characters serve several languages, so only a sure source is the target already.
    if (source === target) throw new TranslationError('same-language');
    return this.translate({ ...asker, source, target, text: body });
  }

  /**
   * Translates what is in `mine` to `theirs`, and anything else to `mine`.
   * @throws {TranslationError}
   */
  async between({ mine, theirs }: Direction, text: string, asker: Asker = {}): Promise<Translation> {
    const body = bodyOf(text);
    const source = sourceAmong([mine, theirs], scriptOf(body));
    if (source !== 'auto')
      return this.translate({ ...asker, source, target: source === mine ? theirs : mine, text: body });
    return this.detectBetween({ mine, theirs }, body, asker);
  }

  /** The engine detects: first to where the script says it likely goes, then, if that was wrong, to the other. */
  private async detectBetween({ mine, theirs }: Direction, text: string, asker: Asker): Promise<Translation> {
    const script = scriptOf(text);
    const outwards = script !== undefined && isWrittenIn(mine, script);
    const [target, other] = outwards ? [theirs, mine] : [mine, theirs];
    const translate = (from: Language | 'auto', to: Language): Promise<Translation> =>
      this.translate({ ...asker, source: from, target: to, text });
    try {
      const translation = await translate('auto', target);
      const isMine = languageOfTag(translation.source) === mine;
      return isMine === outwards ? translation : await translate('auto', other);
    } catch (error) {
      if (!(error instanceof TranslationError)) throw error;
      if (error.code === 'same-language') return translate(target, other);
      // It was neither of the two, and makes no pair with theirs: anything else comes to mine.
      if (error.code === 'unsupported-pair' && outwards) return translate('auto', other);
      if (error.code === 'undetected') return translate(other, target);
      throw error;
    }
  }

  private async translate(request: EngineRequest): Promise<Translation> {
    const { source, target } = request;
    if (source !== 'auto' && !this.engine.supports(source, target))
      throw new TranslationError('unsupported-pair', { detail: `${source}-${target}` });
    return translateLongText(this.engine, request);
  }
}

function bodyOf(text: string): string {
  if (!hasSomethingToTranslate(text)) throw new TranslationError('nothing-to-translate');
  return text.trim();
}

/** Some keyboards send Hangul letter by letter, which only looks like syllables. */
function scriptOf(text: string): Script | undefined {
  return mainScript(text.normalize('NFC'));
}

/** The language of a script, when it can be only one, or only one of those expected here. */
function sourceAmong(expected: readonly Language[], script: Script | undefined): Language | 'auto' {
  if (!script) return 'auto';
  const only = onlyLanguageIn(script);
  if (only) return only;
  const possible = expected.filter((language) => isWrittenIn(language, script));
  // Several languages share Latin letters; Chinese characters are Chinese, or Japanese where that is spoken.
  return script !== 'latin' && possible.length === 1 ? (possible[0] ?? 'auto') : 'auto';
}
