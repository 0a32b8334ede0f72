import type { GlossaryTerm } from '#bot/chats/glossary-term';
import type { MarkedText } from '#bot/translation/marked-text';
import type { PlainTranslator } from '#bot/translation/whole-text/plain-translator';
import { translateWhole } from '#bot/translation/whole-text/translate-whole';

/** Says what a test has written for it, remembers what it was asked, and complains about anything else. */
export class ScriptedPlainTranslator implements PlainTranslator {
  /** What was sent, oldest first. */
  readonly calls: string[] = [];

  constructor(
    private readonly answers: Record<string, string>,
    readonly maxTextLength = 5_000,
  ) {}

  translate(text: string): Promise<string> {
    this.calls.push(text);
    const answer = this.answers[text];
    if (answer === undefined)
      return Promise.reject(new Error(`The script has no line for ${JSON.stringify(text)}`));
    return Promise.resolve(answer);
  }
}

/** Translates with a script, whose lines have to be asked for one after the other, each once. */
export async function translated(
  source: MarkedText,
  script: Record<string, string>,
  terms: readonly GlossaryTerm[] = [],
): Promise<MarkedText> {
  const translator = new ScriptedPlainTranslator(script);
  const result = await translateWhole(source, translator, { terms });
  expect(translator.calls).toEqual(Object.keys(script));
  return result;
}
