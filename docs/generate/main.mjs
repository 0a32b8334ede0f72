/**
 * Makes what the code says about itself: commands.md, and the picture and the table in architecture.md.
 *
 *     npm run docs             writes them
 *     npm run docs -- --check  only tells whether they are as they would be written
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { commandsPage } from './commands-page.mjs';
import { handlersOfTheBot } from './handlers.mjs';
import { housePicture, houseTable } from './house.mjs';

const pathOf = (page) => fileURLToPath(new URL(`../${page}`, import.meta.url));

async function tidy(page, text) {
  return format(text, { ...(await resolveConfig(pathOf(page))), parser: 'markdown' });
}

/** The page with what stands between these two marks replaced. */
function between(page, mark, made) {
  const [start, end] = [`<!-- ${mark}: made by npm run docs -->`, `<!-- end of ${mark} -->`];
  const [before, rest = ''] = page.split(start);
  const [, after] = rest.split(end);
  if (after === undefined) throw new Error(`architecture.md: the marks "${start}" and "${end}" are missing`);
  return [before, start, '\n\n', made, '\n\n', end, after].join('');
}

async function pages() {
  const table = JSON.parse(readFileSync(new URL('../../test/import-table.json', import.meta.url), 'utf8'));
  const house = readFileSync(pathOf('architecture.md'), 'utf8');
  return {
    'commands.md': commandsPage(await handlersOfTheBot()),
    'architecture.md': between(between(house, 'picture', housePicture(table)), 'table', houseTable(table)),
  };
}

/** Lines of one text that the other has not, however wide the columns of their tables are. */
function linesBeyond(text, other) {
  const plain = (line) => line.replace(/ +|-{3,}/g, ' ').trim();
  const known = new Set(other.split('\n').map(plain));
  return text.split('\n').filter((line) => !known.has(plain(line)));
}

function differences(page, made) {
  const now = readFileSync(pathOf(page), 'utf8');
  return [
    ...linesBeyond(made, now).map((line) => `docs/${page} lacks: ${line}`),
    ...linesBeyond(now, made).map((line) => `docs/${page} still has: ${line}`),
  ];
}

const isCheck = process.argv.includes('--check');
const stale = [];
for (const [page, text] of Object.entries(await pages())) {
  const made = await tidy(page, text);
  if (isCheck) stale.push(...differences(page, made));
  else writeFileSync(pathOf(page), made);
}
if (stale.length > 0) {
  process.stdout.write(`${stale.join('\n')}\n\nRun "npm run docs".\n`);
  process.exitCode = 1;
}
