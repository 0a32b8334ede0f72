import type { GlossaryTerm } from '../../chats/glossary-term';
import type { Language } from '../../languages/languages';
import { isWrittenIn, mainScript } from '../script';

/** Whether a word may stand in a text of the language: Latin names are at home in all of them. */
function fits(word: string, target: Language): boolean {
  return [...word.normalize('NFC')].every((character) => {
    const script = mainScript(character);
    return script === undefined || script === 'latin' || isWrittenIn(target, script);
  });
}

/**
 * A glossary entry is good in both directions, `팀장 = Team Lead`. These are its entries as they are used in a
 * translation into `target`: from the word in the source to the word that replaces it. Where several entries
 * have the same source, the first is used.
 */
export function orientTerms(terms: readonly GlossaryTerm[], target: Language): GlossaryTerm[] {
  const oriented = new Map<string, GlossaryTerm>();
  const directions = terms.flatMap((term) => [term, { source: term.target, target: term.source }]);
  for (const term of directions) {
    const isUsable = term.source !== term.target && fits(term.target, target);
    if (isUsable && !oriented.has(term.source)) oriented.set(term.source, term);
  }
  return [...oriented.values()];
}
