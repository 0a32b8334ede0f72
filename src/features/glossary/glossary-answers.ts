import { type AddOutcome, type MergeOutcome, MOST_TERMS } from '../../chats/glossary';
import { MOST_TERM_LENGTH } from '../../chats/glossary-term';
import type { InterfaceLanguage } from '../../texts/interface-language';
import type { FaultyRow, RowFault } from './glossary-csv';
import { glossaryTexts } from './glossary.texts';

/** What is said about a term that was to be added. */
export function answerToAdding(result: AddOutcome, language: InterfaceLanguage): string {
  switch (result.outcome) {
    // Said alike, as a message that is handled again finds its own term there.
    case 'added':
    case 'unchanged':
      return glossaryTexts.say(language, 'added', { ...result.term });
    case 'changed':
      return glossaryTexts.say(language, 'changed', { ...result.term, former: result.formerTarget });
    case 'full':
      return glossaryTexts.say(language, 'full', { count: MOST_TERMS });
    case 'faulty':
      return reasonOf(result.fault, language);
  }
}

/** What is said about many terms that were to be added: a line for each outcome that occurred. */
export function answerToImport(
  merged: MergeOutcome,
  faulty: readonly FaultyRow[],
  language: InterfaceLanguage,
): string {
  const counted = [
    ['importAdded', merged.added],
    ['importChanged', merged.changed],
    ['importUnchanged', merged.unchanged],
    ['importFull', merged.full],
    ['importFaulty', faulty.length],
  ] as const;
  const lines = counted
    .filter(([, count]) => count > 0)
    .map(([sentence, count]) => glossaryTexts.say(language, sentence, { count }));
  const [first] = faulty;
  if (first) {
    const reason = reasonOf(first.fault, language);
    lines.push(glossaryTexts.say(language, 'importFirstFault', { line: first.line, reason }));
  }
  return lines.join('\n') || glossaryTexts.say(language, 'importNothing');
}

const REASONS = {
  blank: 'blank',
  'too-long': 'tooLong',
  'not-one-line': 'notOneLine',
  'same-sides': 'sameSides',
  cells: 'cells',
  quotes: 'quotes',
} as const;

function reasonOf(fault: RowFault, language: InterfaceLanguage): string {
  return glossaryTexts.say(language, REASONS[fault], { count: MOST_TERM_LENGTH });
}
