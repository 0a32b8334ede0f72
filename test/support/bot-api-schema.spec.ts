import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, faultsOfUpdate, SCHEMA_VERSION } from './bot-api-schema';
import { StandIns } from './stand-ins';
import { TEST_TOKEN } from './test-environment';

const CHAT = { id: 5, type: 'private' };
const EMMA = { id: 5, is_bot: false, first_name: 'Emma' };
const MESSAGE = { message_id: 1, date: 1_700_000_000, chat: CHAT, from: EMMA, text: 'A secret' };

describe('The schema of the Bot API', () => {
  it('is that of the installed @gramio/types; if not: node test/schema/generate.mjs', () => {
    const installed = join(__dirname, '../../node_modules/@gramio/types/package.json');
    const { version } = JSON.parse(readFileSync(installed, 'utf8')) as { version: string };

    expect(SCHEMA_VERSION).toBe(version);
  });

  it.each([
    ['getMe', {}],
    ['sendMessage', { chat_id: 5, text: 'hi' }],
    [
      'sendMessage',
      {
        chat_id: '@channel',
        text: 'hi there',
        entities: [
          { type: 'bold', offset: 0, length: 2 },
          { type: 'date_time', offset: 3, length: 5, unix_time: 1 },
        ],
        reply_parameters: { message_id: 1, quote: 'hi', allow_sending_without_reply: true },
        link_preview_options: { is_disabled: true },
        reply_markup: { inline_keyboard: [[{ text: 'Copy', copy_text: { text: 'hi' } }]] },
      },
    ],
    ['sendDocument', { chat_id: 5, document: { name: 'glossary.csv', bytes: 12 } }],
    ['setMyCommands', { commands: [], scope: { type: 'all_private_chats' }, language_code: 'ko' }],
    ['getUpdates', { allowed_updates: ['message', 'callback_query'], timeout: 50 }],
  ])('accepts %s %j', (method, parameters) => {
    expect(faultsOf(method, parameters)).toEqual([]);
  });

  it.each([
    ['a missing text', 'sendMessage', { chat_id: 5 }, "/ must have required property 'text'"],
    ['a wrong type', 'sendMessage', { chat_id: 5, text: 12 }, '/text must be string'],
    [
      'a misspelt field',
      'sendMessage',
      { chat_id: 5, text: 'hi', disable_notifications: true },
      '/ must NOT have additional properties: disable_notifications',
    ],
    [
      'a field that is no more',
      'sendMessage',
      { chat_id: 5, text: 'hi', reply_to_message_id: 1 },
      '/ must NOT have additional properties: reply_to_message_id',
    ],
    [
      'an unknown kind of entity',
      'sendMessage',
      { chat_id: 5, text: 'hi', entities: [{ type: 'blink', offset: 0, length: 2 }] },
      '/entities/0/type must be equal to one of the allowed values',
    ],
    [
      'a misspelt field of a button',
      'sendMessage',
      { chat_id: 5, text: 'hi', reply_markup: { inline_keyboard: [[{ text: 'Go', callbackData: 'go' }]] } },
      '/reply_markup/inline_keyboard/0/0 must NOT have additional properties: callbackData',
    ],
    [
      'parameters of a method without any',
      'getMe',
      { chat_id: 5 },
      '/ must NOT have additional properties: chat_id',
    ],
    [
      'a text that would be parsed',
      'sendMessage',
      { chat_id: 5, text: 'hi', parse_mode: 'HTML' },
      '/parse_mode must not be there',
    ],
    [
      'a quote that would be parsed',
      'sendMessage',
      { chat_id: 5, text: 'hi', reply_parameters: { message_id: 1, quote: 'a', quote_parse_mode: 'HTML' } },
      '/reply_parameters/quote_parse_mode must not be there',
    ],
    ['an object instead of a file', 'sendDocument', { chat_id: 5, document: { source: 'x' } }, '/document'],
  ])('notices %s', (_what, method, parameters, fault) => {
    expect(faultsOf(method, parameters)).toContainEqual(expect.stringContaining(`${method} ${fault}`));
  });

  it.each(['sendMesage', 'sendPicture', 'TelegramUpdate', 'toString'])(
    'does not know a method %s',
    (method) => {
      expect(faultsOf(method, {})).toEqual([`${method} is no method that the schema knows`]);
    },
  );

  it('knows a true update from an untrue one, and says nothing of what is in it', () => {
    expect(faultsOfUpdate({ message: MESSAGE })).toEqual([]);
    expect(faultsOfUpdate({ message: { ...MESSAGE, chat: undefined, txt: 'A secret' } })).toEqual([
      "Update /message must have required property 'chat'",
      'Update /message must NOT have additional properties: txt',
    ]);
    expect(faultsOfUpdate({ mesage: MESSAGE })).toEqual([
      'Update / must NOT have additional properties: mesage',
    ]);
  });
});

describe('A test between the stand-ins', () => {
  it('fails after a wrong call, with method and place and without a word of the message', async () => {
    await using standIns = await StandIns.start();
    await fetch(`${standIns.telegram.url}/bot${TEST_TOKEN}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: 5, text: ['A secret'] }),
    });

    expect(standIns.wireFaults.take()).toEqual(['sendMessage /text must be string']);
    expect(standIns.wireFaults.take()).toEqual([]);
  });

  it('fails after an update that no Telegram would send, unless it has told it on purpose', async () => {
    await using standIns = await StandIns.start();
    const { world } = standIns.telegram;
    world.addPerson(EMMA);

    world.say(EMMA.id, EMMA.id, { text: 'hi' });
    world.tell({ message: { txt: 'A secret' } });
    expect(standIns.wireFaults.take()).toEqual([]);

    world.say(EMMA.id, EMMA.id, { content: { hologram: {} } });
    expect(standIns.wireFaults.take()).toEqual([
      'Update /message must NOT have additional properties: hologram',
    ]);
  });

  it('takes a file and what comes with it in a form', async () => {
    await using standIns = await StandIns.start();
    const form = new FormData();
    form.append('chat_id', '5');
    form.append('caption', '2026');
    form.append('document', new Blob(['a,b']), 'glossary.csv');
    form.append('reply_parameters', JSON.stringify({ message_id: 1 }));

    await fetch(`${standIns.telegram.url}/bot${TEST_TOKEN}/sendDocument`, { method: 'POST', body: form });

    expect(standIns.wireFaults.take()).toEqual([]);
  });
});
