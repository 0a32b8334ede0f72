import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { KNOWN_VARIABLES, readConfiguration } from '../src/config/read-configuration';
import { isPapagoPair } from '../src/papago/papago-pairs';

const read = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');

/** Names that a text in `.env` form sets, also those commented out. */
function variablesOf(text: string): string[] {
  return [...text.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name);
}

describe('.env.example', () => {
  it('lists every variable of the schema, and no other', () => {
    expect(variablesOf(read('.env.example')).sort()).toEqual([...KNOWN_VARIABLES].sort());
  });

  it('shows the defaults that the bot uses', () => {
    const example = read('.env.example').replaceAll(/^# ?([A-Z_]+=)/gm, '$1');
    const needed = {
      TELEGRAM_BOT_TOKEN: '123456:TEST-TOKEN',
      PAPAGO_CLIENT_ID: 'id',
      PAPAGO_CLIENT_SECRET: 'secret',
    };

    expect(readConfiguration({ ...parseEnv(example), ...needed }, isPapagoPair)).toEqual(
      readConfiguration(needed, isPapagoPair),
    );
  });

  it.each(['README.md', 'README.ko.md'])('is explained in the table of %s', (name) => {
    const explained = [...read(name).matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) => [
      ...cell.matchAll(/`([A-Z][A-Z_]+)`/g),
    ]);

    expect(explained.map(([, variable = '']) => variable).sort()).toEqual([...KNOWN_VARIABLES].sort());
  });
});
