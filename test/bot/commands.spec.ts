import { startBot } from '../support/start-bot';

const NOTICE = 'https://papago.naver.com';

describe('/start', () => {
  it('greets in the language of the person, names both languages, and shows the notice', async () => {
    await using bot = await startBot();

    const [korean] = await bot.person('ko').says('/start');
    const [english] = await bot.person('en').says('/START');

    expect(korean).toMatch(/^안녕하세요! 통역사예요\.[\s\S]*한국어 ⇄ English/);
    expect(english).toMatch(/^Hello! I am your interpreter\.[\s\S]*English ⇄ 한국어/);
    expect([korean, english].every((text) => text?.includes(NOTICE))).toBe(true);
  });

  it('answers a deep link, and a command with the name of the bot', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');

    expect(await emma.says('/start from_a_friend')).toHaveLength(1);
    expect(await emma.says('/start@papago_playground_bot')).toHaveLength(1);
  });
});

describe('/help', () => {
  it('lists every command with what it does, and the notice', async () => {
    await using bot = await startBot();

    const [help = ''] = await bot.person('ko').says('/help');

    for (const command of ['/start', '/help', '/tr']) expect(help).toContain(`${command} – `);
    expect(help).toContain(NOTICE);
  });
});

describe('/tr', () => {
  it.each([
    ['/tr ja 안녕하세요', 'ko→ja: 안녕하세요'],
    ['/tr 안녕하세요', 'ko→en: 안녕하세요'],
    ['/tr 일본어 안녕하세요', 'ko→ja: 안녕하세요'],
    ['/tr zh-tw 안녕하세요\n반가워요', 'ko→zh-TW: 안녕하세요\n반가워요'],
    ['/tr Français 안녕하세요', 'ko→fr: 안녕하세요'],
    ['/tr klingon hello', 'en→ko: klingon hello'],
  ])('%s', async (command, answer) => {
    await using bot = await startBot();

    expect(await bot.person('ko').says(command)).toEqual([answer]);
  });

  it('translates the message it answers, in the language it names', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const original = bot.telegram.world.post(jimin.user, jimin.user.id, { text: '내일 봐요' });

    const [answer] = await jimin.sends({ text: '/tr ja', replyTo: original.message_id });

    expect(answer).toMatchObject({ text: 'ko→ja: 내일 봐요', reply_to_message: { text: '내일 봐요' } });
  });

  it('says how it is used when there is nothing to translate', async () => {
    await using bot = await startBot();

    expect(await bot.person('en').says('/tr')).toEqual([
      'Write /tr and a text, or answer a message with /tr. With a language: /tr ja See you at seven.',
    ]);
  });

  it('says so when the text already is in that language, and when there is no such pair', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');

    expect(await jimin.says('/tr ko 안녕하세요')).toEqual(['이미 한국어로 쓴 글이에요.']);
    expect(await jimin.says('/tr it ありがとう')).toEqual(['파파고가 이 두 언어 사이는 번역하지 못해요.']);
    expect(bot.papago.calls).toHaveLength(0);
  });
});

describe('What people see before they write', () => {
  it('is a menu and descriptions in every language of the bot, with the notice', async () => {
    await using bot = await startBot();
    await bot.published();

    const menus = bot.telegram.profile.privateMenus();
    expect(Object.keys(menus).sort()).toEqual(
      ['', 'ko', 'en', 'ja', 'zh', 'vi', 'th', 'id', 'fr', 'es', 'ru', 'de', 'it'].sort(),
    );
    expect(menus['ko']).toContainEqual({ command: 'help', description: '할 수 있는 일 모두 보기' });
    const inGroups = bot.telegram.profile.commandsFor({
      scope: { type: 'all_group_chats' },
      language_code: 'ko',
    });
    expect(inGroups.slice(0, 3).map(({ command }) => command)).toEqual(['tr', 'start', 'help']);
    for (const kind of ['description', 'short_description'])
      for (const language of [undefined, 'en', 'ko', 'ja', 'zh', 'it'])
        expect(bot.telegram.profile.description(kind, { language_code: language })[kind]).toContain(NOTICE);
  });

  it('is written again only when it has changed', async () => {
    await using bot = await startBot();
    await bot.published();
    const before = bot.telegram.callsOf('setMyCommands').length;

    await bot.restart();
    await bot.published();

    expect(bot.telegram.callsOf('setMyCommands')).toHaveLength(before);
  });
});
