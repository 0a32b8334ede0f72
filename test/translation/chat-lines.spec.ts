import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/languages/languages';
import { isPapagoPair } from '../../src/papago/papago-pairs';
import type { Route } from '../../src/translation/direction';
import { DirectionFinder } from '../../src/translation/direction-finder';
import { gate, type GateVerdict } from '../../src/translation/gate';
import { LanguageDetector } from '../../src/translation/language-detector';

const PAGE = readFileSync(join(__dirname, '../../docs/chat-lines.md'), 'utf8');

interface Row {
  section: string;
  line: string;
  mine: Language;
  theirs: Language;
  happens: string;
}

/** The rows of all tables of the page, each with the heading that it stands under. */
function rowsOf(page: string): Row[] {
  return page.split(/^## /m).flatMap((part) => {
    const [section = '', ...lines] = part.split('\n');
    return lines
      .filter((line) => line.startsWith('| ') && line.includes('⇄'))
      .map((line) => {
        const [text = '', people = '', happens = ''] = line
          .split('|')
          .slice(1)
          .map((cell) => cell.trim());
        const [mine, theirs] = people.split(' ⇄ ') as [Language, Language];
        return { section, line: text, mine, theirs, happens };
      });
  });
}

const finder = new DirectionFinder(new LanguageDetector(), isPapagoPair);

const verdictOn = (line: string): GateVerdict => gate({ text: line, entities: [] });

function shown({ source, target, certainty }: Route): string {
  return `${source} → ${target}${certainty === 'guess' ? ' (guess)' : ''}`;
}

function whatHappens({ line, mine, theirs }: Row): string {
  const verdict = verdictOn(line);
  if (verdict.kind === 'stop') return `not sent: ${verdict.reason.replace('-', ' ')}`;
  if (verdict.kind === 'known')
    return `known: ${verdict.expression.meaning(mine === 'ko' ? theirs : mine) ?? 'nothing'}`;
  return shown(finder.between(line, { mine, theirs }));
}

describe('The page about chat lines', () => {
  const rows = rowsOf(PAGE);

  it('tells of each line what the bot does with it', () => {
    const described = rows.map((row) => `${row.line} (${row.mine} ⇄ ${row.theirs}): ${row.happens}`);
    const real = rows.map((row) => `${row.line} (${row.mine} ⇄ ${row.theirs}): ${whatHappens(row)}`);

    expect(real).toEqual(described);
    expect(rows.length).toBeGreaterThanOrEqual(160);
  });

  it('is honest: at least four rows in ten are everyday talk, which any bot pays for', () => {
    const everyday = rows.filter(({ section }) => section.startsWith('Everyday'));

    expect(everyday.length / rows.length).toBeGreaterThanOrEqual(0.4);
    expect(everyday.filter(({ line }) => verdictOn(line).kind !== 'pass')).toEqual([]);
  });

  it('names what the gate saves', () => {
    const characters = (some: readonly Row[]): number => some.reduce((sum, { line }) => sum + line.length, 0);
    const sent = rows.filter(({ line }) => verdictOn(line).kind === 'pass');
    const [paid, all] = [characters(sent), characters(rows)];
    const saved = (((all - paid) / all) * 100).toFixed(1);
    const sentence =
      `${rows.length} lines: ${paid} characters instead of ${all}, ${saved} % saved; ` +
      `${sent.length} calls instead of ${rows.length}.`;
    process.stderr.write(`${sentence}\n`);

    expect(PAGE).toContain(`**${sentence}**`);
  });
});
