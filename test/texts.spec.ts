import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { INTERFACE_LANGUAGES } from '../src/texts/interface-language';
import type { Sentence } from '../src/texts/texts';

type Table = Record<string, Record<string, Sentence>>;

const SOURCE = join(__dirname, '../src');
const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
const TABLES = FILES.filter((file) => file.endsWith('.texts.json'));
const CODE = FILES.filter((file) => /(?<!\.spec)\.ts$/.test(file)).map((file) => ({
  file,
  text: readFileSync(join(SOURCE, file), 'utf8'),
}));

function tableOf(file: string): Table {
  return JSON.parse(readFileSync(join(SOURCE, file), 'utf8')) as Table;
}

/** The name under which the code knows a table, such as `startTexts`. */
function nameOf(file: string): string {
  const stem = file.replace(/^.*\//, '').replace('.texts.json', '');
  return `${stem.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Texts`;
}

function formsOf(sentence: Sentence | undefined): string[] {
  return typeof sentence === 'object' ? Object.values(sentence) : [sentence ?? ''];
}

function placeholdersOf(sentence: Sentence | undefined): string[] {
  const names = formsOf(sentence).flatMap((form) =>
    [...form.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''),
  );
  return [...new Set(names)].sort();
}

/** Whether a key is named in code: as a string, or by a template such as `${register}Button`. */
function mentions(code: string, key: string): boolean {
  if (code.includes(`'${key}'`)) return true;
  const templates = [...code.matchAll(/`(\w*)\$\{\w+\}(\w*)`/g)];
  return templates.some(
    ([, start = '', end = '']) => start + end && key.startsWith(start) && key.endsWith(end),
  );
}

/** Every `someTexts.say(language, 'key', { a, b })` with a literal key and values, as `someTexts key a,b`. */
function saidWith(text: string): { table: string; key: string; values: string[] }[] {
  const said: ReturnType<typeof saidWith> = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^\w+Texts\.say$/.test(node.expression.getText())) {
      const [, key, values] = node.arguments;
      const isLiteral =
        !values || (ts.isObjectLiteralExpression(values) && !values.properties.some(ts.isSpreadAssignment));
      if (key && ts.isStringLiteral(key) && isLiteral)
        said.push({
          table: node.expression.getText().replace('.say', ''),
          key: key.text,
          values: values ? values.properties.map((property) => property.name?.getText() ?? '').sort() : [],
        });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', text, ts.ScriptTarget.ES2022, true));
  return said;
}

describe.each(TABLES)('The sentences of %s', (file) => {
  const table = tableOf(file);
  const keys = Object.keys(table['en'] ?? {});

  it('are there in every language, and none is empty', () => {
    expect(Object.keys(table).sort()).toEqual([...INTERFACE_LANGUAGES].sort());
    for (const language of INTERFACE_LANGUAGES) {
      expect(Object.keys(table[language] ?? {}).sort()).toEqual([...keys].sort());
      for (const key of keys) expect(formsOf(table[language]?.[key])).not.toContain('');
    }
  });

  it('have the same placeholders in every language', () => {
    for (const language of INTERFACE_LANGUAGES)
      for (const key of keys)
        expect({ language, key, names: placeholdersOf(table[language]?.[key]) }).toEqual({
          language,
          key,
          names: placeholdersOf(table['en']?.[key]),
        });
  });

  it('have a form for each plural of their language, where they count', () => {
    const counted = keys.filter((key) => typeof table['en']?.[key] === 'object');
    for (const language of INTERFACE_LANGUAGES)
      for (const key of keys) {
        const sentence = table[language]?.[key];
        const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        const forms = typeof sentence === 'object' ? Object.keys(sentence).sort() : [];
        expect({ language, key, forms }).toEqual({
          language,
          key,
          forms: counted.includes(key) ? [...categories].sort() : [],
        });
      }
  });

  it('are all said somewhere', () => {
    const users = CODE.filter(({ text }) => text.includes(nameOf(file)));

    expect(keys.filter((key) => !users.some(({ text }) => mentions(text, key)))).toEqual([]);
  });

  it('are said with the values they need', () => {
    const said = CODE.flatMap(({ text }) => saidWith(text)).filter(
      ({ table: name }) => name === nameOf(file),
    );
    for (const { key, values } of said)
      expect({ key, values }).toEqual({ key, values: placeholdersOf(table['en']?.[key]) });
  });
});

describe('Every table', () => {
  it('is found, and the search would notice a sentence that is said with the wrong values', () => {
    expect(TABLES.length).toBeGreaterThan(5);
    expect(saidWith("startTexts.say(ctx.language, 'ready', { mine, theirs: 1 })")).toEqual([
      { table: 'startTexts', key: 'ready', values: ['mine', 'theirs'] },
    ]);
  });
});
