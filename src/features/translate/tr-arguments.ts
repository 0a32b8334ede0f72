import { type Language, languageOfName } from '../../languages/languages';

/** What somebody wants of /tr. */
export interface TrWish {
  /** Without one the person's own two languages decide. */
  target?: Language;
  text: string;
}

/**
 * Reads `/tr [language] [text]`.
 * @param argument what follows the command
 * @param repliedText text of the message that the command answers
 * @returns `undefined` when there is no text to translate
 */
export function readTrWish(argument: string, repliedText: string | undefined): TrWish | undefined {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(argument) ?? [];
  const target = languageOfName(word);
  const text = (target ? rest : argument).trim() || repliedText?.trim();
  return text ? { text, ...(target && { target }) } : undefined;
}
