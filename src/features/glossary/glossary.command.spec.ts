import type { Message } from '../../playground/telegram-stand-in/bot-api-objects';
import { refusal } from '../../playground/fault-script';
import { eventually } from '../../../test/support/eventually';
import type { RunningBot } from '../../../test/support/running-bot';
import { startBot } from '../../../test/support/start-bot';
import { buttonsOf, type TestPerson } from '../../../test/support/test-person';

const GROUP = -500;
const USAGE = '/glossary add 팀장 = Team Lead';

/** The terms that a person is shown, without what stands around them. */
async function termsOf(person: TestPerson, chatId = person.user.id): Promise<string[]> {
  const [list] = await person.sends({ text: '/glossary' }, chatId);
  return (list?.text ?? '').split('\n').filter((line) => line.includes(' = ') && !line.startsWith('/'));
}

describe('A glossary', () => {
  it('is empty at first, and says how it is used', async () => {
    await using bot = await startBot();

    const [english] = await bot.person('en').says('/glossary');
    const [korean] = await bot.person('ko').says('/glossary');

    expect(english).toMatch(/^No terms yet\./);
    expect(korean).toMatch(/^아직 등록한 용어가 없어요\./);
    for (const answer of [english, korean]) expect(answer).toContain(USAGE);
  });

  it('gets terms, shows them in the order of the alphabet, and keeps them', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');

    expect(await jimin.says('/glossary add 팀장 = Team Lead')).toEqual([
      '이제 이렇게 번역해요: 팀장 = Team Lead',
    ]);
    await jimin.says('/glossary add 과장 -> Manager');
    await bot.restart();

    expect(await jimin.says('/glossary')).toEqual([
      expect.stringMatching(/^용어 2개, .*:\n과장 = Manager\n팀장 = Team Lead\n\n\/glossary add /),
    ]);
    expect(await bot.person('ko').says('/glossary')).toEqual([expect.stringMatching(/^아직/)]);
  });

  it('gives a word a new translation, and says what it was', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    await emma.says('/glossary add 팀장 = Team Lead');

    expect(await emma.says('/glossary add 팀장 = Lead')).toEqual([
      'From now on: 팀장 = Lead (it was Team Lead)',
    ]);
    expect(await termsOf(emma)).toEqual(['팀장 = Lead']);
  });

  it('repeats words as they were written, whatever they look like', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');

    for (const word of ['{{target}}', '$t(usage)', '<b>팀장</b>', '*_팀장_*'])
      expect(await emma.says(`/glossary add ${word} = $1 {{source}}`)).toEqual([
        `From now on: ${word} = $1 {{source}}`,
      ]);
  });

  it('loses a term by its word, and says so when there is none', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    await emma.says('/glossary add 팀장 = Team Lead');

    expect(await emma.says('/glossary remove 팀장')).toEqual(['Removed: 팀장 = Team Lead']);
    expect(await emma.says('/glossary delete 팀장')).toEqual([
      'This word is not in the glossary. /glossary shows what is.',
    ]);
    expect(await termsOf(emma)).toEqual([]);
  });

  it.each([
    ['/glossary add 팀장', 'Write it like this: /glossary add 팀장 = Team Lead'],
    ['/glossary add = Team Lead', 'Both sides need a word.'],
    [`/glossary add 팀장 = ${'a'.repeat(65)}`, 'Each side may have 64 characters at most.'],
    ['/glossary add 팀장 = Team\nLead', 'Both sides must fit on one line.'],
    ['/glossary add BTS = BTS', 'Both sides are the same.'],
    ['/glossary remove', 'Write it like this: /glossary remove 팀장'],
    ['/glossary import', expect.stringMatching(/^Answer a CSV file with/)],
    ['/glossary export', expect.stringMatching(/^No terms yet/)],
    ['/glossary clear', expect.stringMatching(/^No terms yet/)],
    ['/glossary 팀장 = Team Lead', expect.stringContaining(USAGE)],
  ])('says what is wrong with %j, and stays empty', async (command, answer: unknown) => {
    await using bot = await startBot();
    const emma = bot.person('en');

    expect(await emma.says(command)).toEqual([answer]);
    expect(await termsOf(emma)).toEqual([]);
  });

  it('is answered truly although the answer it could not be sent at once', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    await jimin.says('/glossary add 팀장 = Team Lead');
    bot.telegram.faults.add(
      'sendMessage',
      refusal(429, 'Too Many Requests: retry after 6', { retry_after: 6 }),
    );

    bot.telegram.world.say(jimin.user.id, jimin.user.id, { text: '/glossary remove 팀장' });
    const last = await eventually('it is answered', () =>
      bot.messagesIn(jimin.user.id).find(({ text }) => text?.startsWith('지웠어요')),
    );

    expect(last.text).toBe('지웠어요: 팀장 = Team Lead');
  });

  it('is emptied only when that was confirmed', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    await emma.says('/glossary import\n팀장,Team Lead\n과장,Manager');

    const [first] = await emma.sends({ text: '/glossary clear' });
    expect(first?.text).toBe('Delete all 2 terms of the glossary?');
    expect((await emma.presses('Keep them', first!)).text).toBe('Nothing was deleted.');
    expect(await termsOf(emma)).toHaveLength(2);

    const [second] = await emma.sends({ text: '/glossary clear' });
    const after = await emma.presses('Delete all', second!);

    expect([after.text, buttonsOf(after)]).toEqual(['The glossary is empty now.', []]);
    expect(await termsOf(emma)).toEqual([]);
  });
});

describe('A glossary of a group', () => {
  function trip(bot: RunningBot): { emma: TestPerson; jimin: TestPerson } {
    const [emma, jimin] = [bot.person('en', 'Emma'), bot.person('ko', '지민')];
    bot.telegram.world.addGroup(GROUP, 'Trip', [emma.user.id, jimin.user.id]);
    bot.telegram.world.setAdministrators(GROUP, [emma.user.id]);
    return { emma, jimin };
  }

  it('is changed by admins, and read and exported by everybody', async () => {
    await using bot = await startBot();
    const { emma, jimin } = trip(bot);
    const inGroup = async (person: TestPerson, text: string): Promise<Message[]> =>
      person.sends({ text }, GROUP);

    expect(await inGroup(emma, '/glossary add 팀장 = Team Lead')).toMatchObject([
      { text: 'From now on: 팀장 = Team Lead' },
    ]);
    for (const command of ['add 과장 = Manager', 'remove 팀장', 'import\n과장,Manager', 'clear'])
      expect(await inGroup(jimin, `/glossary ${command}`)).toMatchObject([
        { text: '용어집은 이 그룹의 관리자만 바꿀 수 있어요.' },
      ]);

    expect(await termsOf(jimin, GROUP)).toEqual(['팀장 = Team Lead']);
    expect(await inGroup(jimin, '/glossary export')).toMatchObject([
      { document: { file_name: 'glossary.csv' } },
    ]);
    expect(await termsOf(jimin)).toEqual([]);
  });

  it('is not emptied by a member who presses the button that an admin was given', async () => {
    await using bot = await startBot();
    const { emma, jimin } = trip(bot);
    await emma.sends({ text: '/glossary add 팀장 = Team Lead' }, GROUP);
    const [question] = await emma.sends({ text: '/glossary clear' }, GROUP);

    const untouched = await jimin.presses('Delete all', question!);

    expect(untouched.text).toBe('Delete the only term of the glossary?');
    expect(bot.telegram.callsOf('answerCallbackQuery').at(-1)?.parameters).toMatchObject({
      text: '이건 이 그룹의 관리자만 할 수 있어요.',
    });
    expect(await termsOf(emma, GROUP)).toEqual(['팀장 = Team Lead']);
    expect((await emma.presses('Delete all', question!)).text).toBe('The glossary is empty now.');
  });

  it('stays when the group becomes a supergroup', async () => {
    await using bot = await startBot();
    const { emma } = trip(bot);
    await emma.sends({ text: '/glossary add 팀장 = Team Lead' }, GROUP);

    bot.telegram.world.migrate(GROUP, -100_500);
    await bot.settled();

    expect(await termsOf(emma, -100_500)).toEqual(['팀장 = Team Lead']);
  });
});
