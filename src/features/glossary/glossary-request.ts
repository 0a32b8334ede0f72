/** What somebody wants of /glossary. */
export type GlossaryRequest =
  | { action: 'list' }
  | { action: 'export' }
  | { action: 'clear' }
  /** `sides` is missing when there is no separator between two sides. */
  | { action: 'add'; sides?: { source: string; target: string } }
  | { action: 'remove'; word: string }
  /** `csv` is blank when the lines are somewhere else, as in a file. */
  | { action: 'import'; csv: string }
  /** A first word that asks for nothing we know. */
  | { action: 'unknown' };

/** A colon may be a part of a word, so it needs blanks around it. The other signs need none. */
const SEPARATOR = /[=＝]>?|->|→|\s[:：]\s/u;

/** Reads what follows `/glossary`. */
export function readGlossaryRequest(argument: string): GlossaryRequest {
  const [, action = '', rest = ''] = /^\s*(\S*)([\s\S]*)$/.exec(argument) ?? [];
  switch (action.toLowerCase()) {
    case '':
    case 'list':
      return { action: 'list' };
    case 'add':
      return { action: 'add', ...readSides(rest) };
    case 'remove':
    case 'delete':
      return { action: 'remove', word: rest.trim() };
    case 'export':
      return { action: 'export' };
    case 'import':
      return { action: 'import', csv: rest.trimStart() };
    case 'clear':
      return { action: 'clear' };
    default:
      return { action: 'unknown' };
  }
}

function readSides(text: string): { sides?: { source: string; target: string } } {
  const separator = SEPARATOR.exec(text);
  if (!separator) return {};
  const after = separator.index + separator[0].length;
  return { sides: { source: text.slice(0, separator.index).trim(), target: text.slice(after).trim() } };
}
