import { hasSomethingToTranslate } from '../gate';
import { type Edit, editPassage } from './edit-passage';
import { isOpaque } from './entity-kinds';
import type { Passage } from './passage';
import { overlap, type Span } from './span';

/** Columns that a wrapped paragraph has at least; a wide letter takes two. Shorter lines were meant as lines. */
const LEAST_WIDTH = 40;

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u;
/** Letters and marks of Chinese and Japanese, between which there are no blanks. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，．！？・「」『』（）]/u;
const CLOSING = /["'”’»)\]」』）】]+$/u;
const SENTENCE_END = /[.!?。！？…:;：；]$/u;
/** Korean sentences are often left without a full stop; these endings close one. */
const KOREAN_SENTENCE_END = /[다요죠까](?:[ㅋㅎㅠㅜ~^]*)$/u;
const ITEM = /^(?:[-–—*+•·‣▪◦○●■□▶★☆※>"'“‘«„「『《<]|\d{1,3}(?:[.):]|\s)|[①-⑳])/u;
const CAPITAL = /^\p{Lu}/u;

interface Line extends Span {
  text: string;
  columns: number;
}

/**
 * Makes one line of each paragraph that was wrapped at a width: Papago translates each line as a sentence of its own.
 * Short lines, lists, quoted lines and lines that end a sentence keep their breaks, and so does opaque text.
 */
export function unwrapLines(passage: Passage): Passage {
  const edits = paragraphsOf(passage.text).flatMap(softBreaks);
  const opaque = passage.marks.filter(({ entity }) => isOpaque(entity.type));
  return editPassage(
    passage,
    edits.filter((edit) => !opaque.some((mark) => overlap(mark, edit))),
  );
}

function paragraphsOf(text: string): Line[][] {
  const paragraphs: Line[][] = [[]];
  let start = 0;
  for (const raw of text.split('\n')) {
    const content = raw.trimEnd();
    if (content === '') paragraphs.push([]);
    else
      paragraphs
        .at(-1)
        ?.push({ text: content, columns: columnsOf(content), start, end: start + content.length });
    start += raw.length + 1;
  }
  return paragraphs;
}

function softBreaks(lines: readonly Line[]): Edit[] {
  const width = Math.max(0, ...lines.map(({ columns }) => columns));
  if (lines.length < 2 || width < LEAST_WIDTH) return [];
  if (!hasSomethingToTranslate(lines.map(({ text }) => text).join(' '))) return [];
  return lines.slice(1).flatMap((next, index) => {
    const line = lines[index];
    if (!line || !isSoft(line, next, width, lines.length)) return [];
    return [{ start: line.end, end: next.start, text: blankBetween(line.text, next.text) }];
  });
}

function isSoft(line: Line, next: Line, width: number, lines: number): boolean {
  if (/^\s/u.test(next.text) || ITEM.test(next.text)) return false;
  const ending = line.text.slice(-20).replace(CLOSING, '');
  if (SENTENCE_END.test(ending) || KOREAN_SENTENCE_END.test(ending)) return false;
  // A line of chat begins like a sentence; only several lines of one width show that somebody wrapped them.
  if (lines === 2 && CAPITAL.test(next.text)) return false;
  return line.columns + 1 + columnsOf(firstWord(next.text)) > width;
}

/** What would have had to fit into the line before. Without blanks it is a letter and the mark that may follow. */
function firstWord(text: string): string {
  const [first = ''] = text.split(/\s/u, 1);
  return UNSPACED.test(first.charAt(0)) ? first.slice(0, 2) : first;
}

function blankBetween(before: string, after: string): string {
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.charAt(0)) ? '' : ' ';
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}
