import { usageOf } from '../../dist/telegram/commands/arguments-usage.js';

const WHO = {
  anyone: 'anyone',
  'group-admins': 'admins of the group',
  operators: 'people in `ADMIN_USERS`',
};
const MENUS = { private: 'private chats', everywhere: 'private chats and groups' };
const REACTS_TO = {
  button: (name) => `button \`${name}\``,
  step: (name) => `answer to the question \`${name}\``,
  inline: (name) => `inline query like \`${name}\``,
  reaction: (name) => `reaction ${name}`,
  message: (name) => (name === 'message' ? 'any other message' : `message with a ${name}`),
  edit: () => 'edited message',
};

const cell = (text) => text.replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function commandRow({ name, arguments: dto, allow, menu, description, handler }) {
  const usage = { en: usageOf(name, dto, 'en'), ko: usageOf(name, dto, 'ko') };
  const usages = [...new Set(Object.values(usage))].map((line) => `\`${line}\``).join('<br>');
  const what = `${description('en')}<br>${description('ko')}`;
  return [usages, what, WHO[allow], MENUS[menu], `\`${handler}\``];
}

/** `WordOfDayModule` lies in `word-of-day`. */
function folderOf(module) {
  return module
    .replace(/Module$/, '')
    .replace(/(?!^)[A-Z]/g, '-$&')
    .toLowerCase();
}

function otherRow({ module, kind, name, allow, handler }) {
  return [folderOf(module), REACTS_TO[kind](name), WHO[allow], `\`${handler}\``];
}

/** The page about commands, in Markdown. */
export function commandsPage({ commands, others }) {
  return [
    '# Commands',
    '`npm run docs` makes this page from what the handlers declare; menus and `/help` come from the same place.',
    table(
      ['command', 'what it does', 'who may use it', 'whose menu shows it', 'handler'],
      commands.map(commandRow),
    ),
    '## What else the modules react to',
    table(['module', 'reacts to', 'who may use it', 'handler'], others.map(otherRow)),
  ].join('\n\n');
}
