import type { EngineRequest, Translation, TranslationEngine } from './translation-engine';
import { hasSomethingToTranslate } from './gate';
import { languageOfTag } from '../languages/languages';
import { splitText } from './split-text';

/** Room that stays free in a call, since the vendor's unit of length is not certain. */
const SHARE_OF_LIMIT = 0.9;

/** Blank edges of a part; the engine gets what is between, and they stay as they were. */
function splitBlankEdges(part: string): [string, string, string] {
  const body = part.trim();
  const start = part.indexOf(body);
  return [part.slice(0, start), body, part.slice(start + body.length)];
}

/**
 * Translates a text of any length: part after part, in order, the source language pinned by the first part.
 * @throws {TranslationError} of the first part that fails
 */
export async function translateLongText(
  engine: TranslationEngine,
  request: EngineRequest,
): Promise<Translation> {
  const translated: string[] = [];
  let source = request.source;
  let detected: string = request.source;
  for (const part of splitText(request.text, Math.floor(engine.maxTextLength * SHARE_OF_LIMIT))) {
    const [before, body, after] = splitBlankEdges(part);
    if (!hasSomethingToTranslate(body)) {
      translated.push(part);
      continue;
    }
    const translation = await engine.translate({ ...request, source, text: body });
    translated.push(before + translation.text + after);
    if (source === 'auto') {
      detected = translation.source;
      source = languageOfTag(translation.source) ?? 'auto';
    }
  }
  return { text: translated.join(''), source: detected };
}
