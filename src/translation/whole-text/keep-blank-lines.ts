const BLANK_LINES = /\n\s*\n/gu;

/**
 * The translation with the blank lines of its source, where it has as many paragraphs: engines like to make
 * several blank lines one.
 */
export function keepBlankLines(source: string, translation: string): string {
  const wanted = source.match(BLANK_LINES) ?? [];
  const found = translation.match(BLANK_LINES) ?? [];
  if (wanted.length !== found.length) return translation;
  let paragraph = 0;
  return translation.replace(BLANK_LINES, (lines) => wanted[paragraph++] ?? lines);
}
