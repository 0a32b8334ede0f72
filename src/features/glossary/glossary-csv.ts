import { parse, unparse } from 'papaparse';
import { type GlossaryTerm, readTerm, type TermFault } from '../../chats/glossary-term';

export type RowFault =
  | TermFault
  /** The row does not have two cells. */
  | 'cells'
  /** A quote mark is missing or in the wrong place. */
  | 'quotes';

/** A row that is no term. */
export interface FaultyRow {
  /** Counted from 1. Right for the first faulty row; a broken cell may spread over many lines. */
  line: number;
  fault: RowFault;
}

/** What a CSV text holds, in its order. */
export interface CsvContent {
  terms: GlossaryTerm[];
  faulty: FaultyRow[];
}

const HEADER: readonly string[] = ['source', 'target'];

/** Excel takes a file without it for one in the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets would calculate. Cells that look escaped are escaped too, so that reading is the exact reverse. */
const FORMULA = /^'*[=+\-@]/;
const ESCAPED_FORMULA = /^''*[=+\-@]/;

/** Terms as a CSV text with a header, for Excel and its like: https://datatracker.ietf.org/doc/html/rfc4180 */
export function writeCsv(terms: readonly GlossaryTerm[]): string {
  const rows = terms.map(({ source, target }) => [source, target]);
  return BYTE_ORDER_MARK + unparse([HEADER, ...rows], { escapeFormulae: FORMULA });
}

/** Reads a CSV text with commas, semicolons or tabs, with or without a header. Empty rows do not count. */
export function readCsv(text: string): CsvContent {
  // Cells with line breaks are faulty anyway, so which ones they were does not matter.
  const { data, errors } = parse<string[]>(text.replace(/\r\n?/g, '\n'), {
    newline: '\n',
    delimitersToGuess: [',', ';', '\t'],
  });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const content: CsvContent = { terms: [], faulty: [] };
  const rows = data
    .map((cells, row) => ({ cells, line: row + 1, isBroken: broken.has(row) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const { cells, line, isBroken } of isHeader(rows[0]?.cells) ? rows.slice(1) : rows) {
    const read = isBroken ? { fault: 'quotes' as const } : readRow(cells);
    if ('term' in read) content.terms.push(read.term);
    else content.faulty.push({ line, fault: read.fault });
  }
  return content;
}

function isHeader(cells: readonly string[] | undefined): boolean {
  return HEADER.every((name, place) => cells?.[place]?.trim().toLowerCase() === name);
}

function readRow(cells: readonly string[]): { term: GlossaryTerm } | { fault: RowFault } {
  const [source, target, ...others] = cells;
  const isPair = source !== undefined && target !== undefined && others.every((cell) => cell.trim() === '');
  if (!isPair) return { fault: 'cells' };
  // A break at the edge of a cell would be trimmed away, and the count of lines would be wrong after it.
  if ((source + target).includes('\n')) return { fault: 'not-one-line' };
  return readTerm(withoutEscape(source), withoutEscape(target));
}

function withoutEscape(cell: string): string {
  return ESCAPED_FORMULA.test(cell) ? cell.slice(1) : cell;
}
