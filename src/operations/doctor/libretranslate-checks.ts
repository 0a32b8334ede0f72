import { languageOfCode } from '../../libretranslate/libretranslate-codes';
import { adviceFor } from '../../libretranslate/libretranslate-advice';
import type { LibreTranslateClient } from '../../libretranslate/libretranslate-client';
import { TranslationError } from '../../translation/translation-error';
import { broken, type Finding, ok, warn } from './finding';

const ABOUT = 'libretranslate';

/** What the server offers; with `mayTranslate` also whether it takes a word, for which a hosted one may want a key. */
export async function checkLibreTranslate(
  client: LibreTranslateClient,
  mayTranslate: boolean,
): Promise<Finding> {
  try {
    const { languages } = await client.offer();
    const known = new Set(languages.flatMap(({ code }) => languageOfCode(code) ?? []));
    if (known.size < 2)
      return warn(
        ABOUT,
        'answers, and has no two languages that the bot can name. Load more models (LT_LOAD_ONLY).',
      );
    const [pair] = languages.flatMap(({ code, targets }) =>
      targets.filter((target) => target !== code).map((target) => ({ source: code, target })),
    );
    if (mayTranslate && pair) await client.translate({ ...pair, text: 'OK' });
    return known.has('ko')
      ? ok(ABOUT, `translates between ${known.size} languages.`)
      : warn(
          ABOUT,
          `has ${known.size} languages, and Korean is not one of them. Load its model (LT_LOAD_ONLY).`,
        );
  } catch (error) {
    if (!(error instanceof TranslationError)) throw error;
    return broken(ABOUT, adviceFor(error));
  }
}
