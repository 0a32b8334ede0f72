import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** A fenced block of a page. */
export interface CodeBlock {
  /** Such as `docs/test-it.md:12`, for people. */
  place: string;
  language: string;
  /** What follows the language, such as the name of a file. */
  info: string;
  text: string;
}

/** The blocks of a page, in order. @throws {Error} for a fence that is never closed */
export function blocksOf(page: string, text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { block: CodeBlock; lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^\s*(?:`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(line);
    if (fence && !open) {
      const [, language = '', info = ''] = fence;
      open = { block: { place: `${page}:${index + 1}`, language, info, text: '' }, lines: [] };
    } else if (fence && open) {
      blocks.push({ ...open.block, text: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else open?.lines.push(line);
  }
  if (open) throw new Error(`${open.block.place}: this block is never closed`);
  return blocks;
}

/** The blocks of a page of the project. */
export function blocksOfPage(page: string): CodeBlock[] {
  return blocksOf(page, readFileSync(join(ROOT, page), 'utf8'));
}
