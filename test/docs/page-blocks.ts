import { KNOWN_VARIABLES } from '../../src/config/read-configuration';
import type { ProjectCopy } from '../support/project-copy';
import type { CodeBlock } from './code-block';
import { faultsOfShell } from './shell-lines';

/** Brings one block into the copy, or compares it with what is there. @returns what is wrong with it */
type Check = (project: ProjectCopy, block: CodeBlock) => string[];

/** Pages with a drawing in letters, which says nothing that could be run. */
const DRAWN = ['docs/guarantee.md'];

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const FROM = /^from (\S+)$/;

/** `ts from src/a.ts` shows a part of a file; a line `…` leaves something out. */
function compare(project: ProjectCopy, file: string, text: string): string[] {
  if (!project.has(file)) return [`there is no ${file}`];
  let rest = plain(project.read(file));
  for (const part of text.split(/^…$/m).map(plain)) {
    const found = rest.indexOf(part);
    if (found < 0) return [`this does not stand in ${file}: ${part.slice(0, 200)}`];
    rest = rest.slice(found + part.length);
  }
  return [];
}

/** `ts src/a.ts` is a file of the reader. */
const write: Check = (project, { info, text }) => {
  const [, file] = FROM.exec(info) ?? [];
  if (file) return compare(project, file, text);
  if (!/^\S+\.\w+$/.test(info)) return ['say which file this is, or of which file it is a part'];
  project.write(info, text);
  return [];
};

/** `diff src/a.ts` changes a file; hunks are parted by `@@`, and each fits in one place. */
const patch: Check = (project, { info: file, text }) => {
  if (!project.has(file)) return [`there is no ${file}`];
  return text.split(/^@@.*\n/m).flatMap((hunk) => {
    const lines = hunk.split('\n').filter((line) => line !== '');
    const side = (without: string): string =>
      lines
        .filter((line) => !line.startsWith(without))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    const [before, after] = [side('+'), side('-')];
    const now = project.read(file);
    if (now.split(before).length !== 2) return [`this does not fit in one place of ${file}: ${before}`];
    project.write(
      file,
      now.replace(before, () => after),
    );
    return [];
  });
};

/** `text tree`: every line is a file or a folder, and what it is. */
const tree: Check = (project, { text }) => {
  const above: string[] = [];
  return text.split('\n').flatMap((line) => {
    const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? [];
    if (name === '') return [];
    above.splice(indent.length / 2);
    above.push(name.replace(/\/$/, ''));
    const path = above.join('/');
    return project.has(path) ? [] : [`there is no ${path}`];
  });
};

const variables: Check = (project, { info, text }) => {
  const [, file] = FROM.exec(info) ?? [];
  const unknown = [...text.matchAll(/^(?:# )?([A-Z_]+)=/gm)]
    .filter(([, name = '']) => !KNOWN_VARIABLES.includes(name))
    .map(([, name]) => `the bot knows no ${name}`);
  return file ? [...unknown, ...compare(project, file, text)] : unknown;
};

const CHECKS: Readonly<Record<string, Check>> = {
  ts: write,
  json: write,
  diff: patch,
  sh: (project, { text }) => faultsOfShell(project, text),
  env: variables,
  // What `npm run docs` has drawn; made-pages.spec.ts compares it.
  mermaid: (_project, { place }) =>
    place.startsWith('docs/architecture.md') ? [] : ['nobody draws this here'],
  text: (project, block) => {
    if (block.info === 'tree') return tree(project, block);
    const isDrawing = block.info === 'picture' && DRAWN.some((page) => block.place.startsWith(`${page}:`));
    return isDrawing ? [] : ['a tree is all that a text can be'];
  },
};

/** What is wrong with a block, each with its place; its files are in the copy afterwards. */
export function faultsOfBlock(project: ProjectCopy, block: CodeBlock): string[] {
  const check = CHECKS[block.language];
  const faults = check
    ? check(project, block)
    : [`nobody would notice when this is wrong; use one of ${Object.keys(CHECKS).join(', ')}`];
  return faults.map((fault) => `${block.place}: ${fault}`);
}
