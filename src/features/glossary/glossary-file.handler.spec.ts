import type { Message } from '../../playground/telegram-stand-in/bot-api-objects';
import type { RunningBot } from '../../../test/support/running-bot';
import { startBot } from '../../../test/support/start-bot';
import type { TestPerson } from '../../../test/support/test-person';

const GROUP = -500;

/** A person's message with a file, and the answers of the bot. */
async function sendsFile(
  bot: RunningBot,
  person: TestPerson,
  content: string | Buffer,
  { name = 'words.csv', caption = '/glossary import' } = {},
): Promise<string[]> {
  const document = bot.telegram.world.files.add(name, Buffer.from(content));
  const answers = await person.sends({ text: caption, content: { document } });
  return answers.map(({ text = '' }) => text);
}

/** The terms that a person is shown, without what stands around them. */
async function termsOf(person: TestPerson, chatId = person.user.id): Promise<string[]> {
  const [list] = await person.sends({ text: '/glossary' }, chatId);
  return (list?.text ?? '').split('\n').filter((line) => line.includes(' = ') && !line.startsWith('/'));
}

/** The text of a file in a message of the bot. */
function contentOf(bot: RunningBot, message: Message | undefined): string {
  return bot.telegram.world.files.contentOf(message?.document?.file_id ?? '')?.toString() ?? '';
}

describe('A glossary as a file', () => {
  it('takes 200 terms, and shows as many as a message holds', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const lines = Array.from({ length: 202 }, (_, n) => `${'낱말'.repeat(30)} ${n},${'x'.repeat(60)} ${n}`);
    const [answer] = await sendsFile(bot, emma, lines.join('\n'));

    expect(answer).toBe('200 terms added\n2 terms left out: the glossary is full');
    expect(await emma.says('/glossary add 하나 더 = one more')).toEqual([
      'The glossary is full: 200 terms at most. Please remove one first.',
    ]);
    const [list = ''] = await emma.says('/glossary');
    expect(list).toMatch(/^200 terms.*\n(?:.* = .*\n)+… and 1\d\d more/);
    expect(list).toContain('/glossary add 팀장 = Team Lead');
  });

  it('goes from one chat into another, as a reply and without loss', async () => {
    await using bot = await startBot();
    const [emma, jimin] = [bot.person('en'), bot.person('ko')];
    for (const words of ['팀장 = Team Lead', '+82 = Korea, "South"', '@우리 = -us'])
      await emma.says(`/glossary add ${words}`);

    const [file] = await emma.sends({ text: '/glossary export' });
    expect(file).toMatchObject({
      document: { file_name: 'glossary.csv' },
      reply_to_message: { text: '/glossary export' },
    });
    expect(contentOf(bot, file)).toMatch(/^\uFEFFsource,target\r\n/);
    const answers = await sendsFile(bot, jimin, contentOf(bot, file));

    expect(answers).toEqual(['용어 3개를 추가했어요']);
    expect((await termsOf(jimin)).sort()).toEqual((await termsOf(emma)).sort());
    expect(bot.papago.calls).toHaveLength(0);
  });

  it('is taken from a message that is answered with the command, in groups too', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(GROUP, 'Trip', [emma.user.id]);
    bot.telegram.world.setAdministrators(GROUP, [emma.user.id]);
    const document = bot.telegram.world.files.add('words.csv', Buffer.from('팀장;Team Lead'));
    const file = bot.telegram.world.post(emma.user, GROUP, { document });

    const answers = await emma.sends({ text: '/glossary import', replyTo: file.message_id }, GROUP);

    expect(answers).toMatchObject([{ text: '1 term added' }]);
    expect(await termsOf(emma, GROUP)).toEqual(['팀장 = Team Lead']);
  });

  it('may be written into the message itself, and is added to what is there', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    await emma.says('/glossary import\n팀장,Team Lead\n과장,Manager\n사장,CEO');

    expect(await emma.says('/glossary import\n팀장,Lead\n과장,Manager\n부장,Director\n이사,Board')).toEqual([
      '2 terms added\n1 term changed\n1 term was there',
    ]);
  });

  it('with faults is taken without them, and the first is named', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');

    expect(await sendsFile(bot, emma, 'source,target\n팀장,Team Lead\n과장\n부장,\n사장,CEO\n')).toEqual([
      '2 terms added\n2 lines left out\nLine 3: There must be two cells, one for each language.',
    ]);
    expect(await termsOf(emma)).toEqual(['사장 = CEO', '팀장 = Team Lead']);
  });

  it.each([
    ['is too large', 'x'.repeat(64 * 1024 + 1), 'This file is too large: 64 kB at most.'],
    ['is in UTF-16', Buffer.from('\uFEFF팀장,Team Lead', 'utf16le'), 'UTF-8'],
    ['is in UTF-16 without a mark', Buffer.from('a,b', 'utf16le'), 'UTF-8'],
    ['is in CP949', Buffer.from([0xc6, 0xc0, 0xc0, 0xe5, 0x2c, 0x61]), 'UTF-8'],
    ['is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'UTF-8'],
    ['is a letter', 'Dear Emma,\n\nsee you soon.', '2 lines left out\nLine 1: Both sides need a word.'],
    ['holds nothing', 'source,target\n', 'I found no terms in it.'],
  ])('that %s changes nothing, and the bot says why', async (_what, content, answer) => {
    await using bot = await startBot();
    const emma = bot.person('en');

    expect(await sendsFile(bot, emma, content)).toEqual([expect.stringContaining(answer)]);
    expect(await termsOf(emma)).toEqual([]);
  });

  it('that says it is small and is not is let go', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const { file_size: _size, ...document } = bot.telegram.world.files.add(
      'words.csv',
      Buffer.from('팀장,Team Lead\n'.repeat(10_000)),
    );

    expect(
      await emma.sends({ text: '/glossary import', content: { document: { ...document, file_size: 10 } } }),
    ).toMatchObject([{ text: 'This file is too large: 64 kB at most.' }]);
  });

  it('that Telegram does not have any more is asked for again', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const document = bot.telegram.world.files.add('words.csv', Buffer.from('팀장,Team Lead'));
    bot.telegram.world.files.lose(document.file_id);

    expect(await emma.sends({ text: '/glossary import', content: { document } })).toMatchObject([
      { text: 'I cannot get this file from Telegram. Please send it again.' },
    ]);
  });

  it.each(['/glossary@papago_playground_bot import', '/GLOSSARY IMPORT', '/glossary\nimport'])(
    'is meant when its caption is %j',
    async (caption) => {
      await using bot = await startBot();
      const emma = bot.person('en');

      expect(await sendsFile(bot, emma, '팀장,Team Lead', { caption })).toEqual(['1 term added']);
    },
  );

  it.each([
    ['안녕하세요', 'ko→en: 안녕하세요'],
    ['/glossary@some_other_bot import', '모르는 명령어예요. /help 에서 명령어를 확인해 보세요.'],
    ['/glossary 안녕하세요', '모르는 명령어예요. /help 에서 명령어를 확인해 보세요.'],
    ['/glossaryimport 안녕', '모르는 명령어예요. /help 에서 명령어를 확인해 보세요.'],
  ])('is not meant when its caption is %j, which gets one answer', async (caption, answer) => {
    await using bot = await startBot();
    const jimin = bot.person('ko');

    expect(await sendsFile(bot, jimin, '팀장,Team Lead', { caption })).toEqual([answer]);
    expect(await termsOf(jimin)).toEqual([]);
  });

  it('without a caption is what the bot cannot translate, said once', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const document = bot.telegram.world.files.add('words.csv', Buffer.from('팀장,Team Lead'));

    expect(await emma.sends({ content: { document } })).toMatchObject([
      { text: 'I can translate texts, captions and polls. Send me one!' },
    ]);
  });

  it('comes although Telegram fails at it at first', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    await emma.says('/glossary add 팀장 = Team Lead');
    bot.telegram.faults.add('sendDocument', { kind: 'answer', status: 502, body: 'Bad Gateway' });

    const files = await emma.sends({ text: '/glossary export' });

    expect(files).toHaveLength(1);
    expect(contentOf(bot, files[0])).toBe('\uFEFFsource,target\r\n팀장,Team Lead');
  });

  it('is taken although Telegram is away for a moment', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const away = { kind: 'connection lost' } as const;
    bot.telegram.faults.add('getFile', away, away, away);

    expect(await sendsFile(bot, emma, '팀장,Team Lead')).toEqual(['1 term added']);
    expect(bot.telegram.faults.left('getFile')).toBe(0);
  });
});
