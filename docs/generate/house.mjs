/** Everything that a folder reaches by following the arrows of the table. */
function reach(table, folder, seen = new Set()) {
  for (const next of table[folder].mayImport)
    if (!seen.has(next)) {
      seen.add(next);
      reach(table, next, seen);
    }
  return seen;
}

/** The arrows of a folder without those that a longer way shows anyway. */
function plainArrows(table, folder) {
  const { mayImport } = table[folder];
  return mayImport.filter((to) => !mayImport.some((by) => by !== to && reach(table, by).has(to)));
}

/**
 * The picture of the house, for Mermaid, which GitHub draws.
 * @param table the folders and which of them each may import
 */
export function housePicture(table) {
  const folders = Object.keys(table).filter((folder) => folder !== 'config');
  const isImported = (folder) => folders.some((other) => table[other].mayImport.includes(folder));
  const roofs = folders.filter((folder) => !isImported(folder));
  return [
    '```mermaid',
    'flowchart TD',
    '  roots["*.module.ts in src/, cli/, playground/"]',
    ...roofs.map((folder) => `  roots --> ${folder}`),
    ...folders.flatMap((folder) => plainArrows(table, folder).map((to) => `  ${folder} --> ${to}`)),
    '```',
  ].join('\n');
}

/** The whole table, in Markdown. */
export function houseTable(table) {
  const rows = Object.entries(table).map(
    ([folder, { is, mayImport }]) => `| \`${folder}/\` | ${is} | ${mayImport.join(', ') || '–'} |`,
  );
  return ['| folder | what it is | may import |', '| --- | --- | --- |', ...rows].join('\n');
}
