import type { GlossaryTerm } from '../../chats/glossary-term';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { glossaryTexts } from './glossary.texts';

/** Terms that one message shows. */
const MOST_SHOWN = 50;
/** Characters that their lines may take; with what stands around them a message has room for more. */
const MOST_CHARACTERS = 3_000;

/** Every term in the order of the reader's alphabet, as far as one message holds them, and how to change them. */
export function termList(terms: readonly GlossaryTerm[], language: InterfaceLanguage): string {
  const usage = glossaryTexts.say(language, 'usage');
  if (terms.length === 0) return `${glossaryTexts.say(language, 'empty')}\n\n${usage}`;
  const { compare } = new Intl.Collator(language);
  const lines = [...terms]
    .sort((a, b) => compare(a.source, b.source))
    .map(({ source, target }) => `${source} = ${target}`);
  const shown = fitting(lines);
  const left = lines.length - shown.length;
  const more = left > 0 ? [glossaryTexts.say(language, 'more', { count: left })] : [];
  const heading = glossaryTexts.say(language, 'terms', { count: terms.length });
  return `${[heading, ...shown, ...more].join('\n')}\n\n${usage}`;
}

function fitting(lines: readonly string[]): string[] {
  let characters = 0;
  const end = lines.findIndex((line) => (characters += line.length + 1) > MOST_CHARACTERS);
  return lines.slice(0, Math.min(MOST_SHOWN, end === -1 ? lines.length : end));
}
