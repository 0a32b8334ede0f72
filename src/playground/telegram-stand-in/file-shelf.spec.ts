import type { Message } from './bot-api-objects';
import { TelegramStandIn } from './telegram-stand-in';

const TOKEN = '123456:TEST-TOKEN';
const EMMA = 5;
const CSV = Buffer.from('source,target\r\n팀장,Team Lead');

let telegram: TelegramStandIn;

beforeEach(async () => {
  telegram = new TelegramStandIn(TOKEN);
  telegram.world.addPerson({ id: EMMA, first_name: 'Emma' });
  await telegram.start();
});

afterEach(() => telegram.stop());

interface Answer<T> {
  ok: boolean;
  result?: T;
  description?: string;
}

async function call<T = Message>(method: string, fields: Record<string, string | Blob>): Promise<Answer<T>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, value, 'glossary.csv');
  }
  const response = await fetch(`${telegram.url}/bot${TOKEN}/${method}`, { method: 'POST', body });
  return (await response.json()) as Answer<T>;
}

const download = (path: string, token = TOKEN): Promise<Response> =>
  fetch(`${telegram.url}/file/bot${token}/${path}`);

describe('A file in the stand-in', () => {
  it('that the bot sends is in the chat with its name and bytes, as a reply with a caption', async () => {
    const question = telegram.world.say(EMMA, EMMA, { text: '/glossary export' });

    const { result } = await call('sendDocument', {
      chat_id: String(EMMA),
      document: new Blob([CSV]),
      caption: 'All terms',
      reply_parameters: JSON.stringify({ message_id: question.message_id }),
    });

    expect(result).toMatchObject({
      caption: 'All terms',
      document: { file_name: 'glossary.csv', file_size: CSV.length, mime_type: 'text/csv' },
      reply_to_message: { message_id: question.message_id },
    });
    expect(telegram.world.files.contentOf(result?.document?.file_id ?? '')).toEqual(CSV);
  });

  it('stands in the record of calls by its name and size only', async () => {
    await call('sendDocument', { chat_id: String(EMMA), document: new Blob([CSV]) });

    expect(JSON.parse(JSON.stringify(telegram.callsOf('sendDocument')[0]?.parameters))).toEqual({
      chat_id: EMMA,
      document: { name: 'glossary.csv', bytes: CSV.length },
    });
  });

  it('that a person sends can be downloaded by the bot, as long as it is there', async () => {
    const document = telegram.world.files.add('words.csv', CSV);
    telegram.world.say(EMMA, EMMA, { text: '/glossary import', content: { document } });

    const { result } = await call<{ file_path: string }>('getFile', { file_id: document.file_id });
    const path = result?.file_path ?? '';
    const [right, wrong] = [await download(path), await download(path, '123456:OTHER')];
    telegram.world.files.lose(document.file_id);

    expect(telegram.world.updates.waiting()).toMatchObject([
      { message: { caption: '/glossary import', document: { file_name: 'words.csv' } } },
    ]);
    expect(Buffer.from(await right.arrayBuffer())).toEqual(CSV);
    expect(wrong.status).toBe(404);
    expect((await download(path)).status).toBe(404);
    expect(await call('getFile', { file_id: document.file_id })).toMatchObject({ ok: false });
  });

  it.each([
    ['has nothing in it', { document: new Blob([]) }, 'file must be non-empty'],
    ['is no file', { document: 'glossary.csv' }, 'there is no document in the request'],
    ['has a long caption', { document: new Blob([CSV]), caption: 'x'.repeat(1025) }, 'caption is too long'],
    [
      'answers nothing',
      { document: new Blob([CSV]), reply_parameters: '{"message_id":99}' },
      'message to be replied not found',
    ],
  ])('that %s is refused', async (_why, fields, description) => {
    const answer = await call('sendDocument', { chat_id: String(EMMA), ...fields });

    expect(answer).toMatchObject({ ok: false, description: expect.stringContaining(description) as unknown });
    expect(telegram.world.all()).toEqual([]);
  });

  it('of more than 20 MB is shown and never given out', async () => {
    const { file_id } = telegram.world.files.add('film.mp4', Buffer.alloc(20 * 1024 * 1024 + 1));

    expect(await call('getFile', { file_id })).toMatchObject({
      ok: false,
      description: 'Bad Request: file is too big',
    });
  });
});
