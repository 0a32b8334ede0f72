import { startBot } from '../../../test/support/start-bot';

const GROUP = -700;
/** Person 501 is the first that a test makes. */
const FIRST = { ADMIN_USERS: '501' };
/** In the middle of November in Seoul. */
const NOVEMBER = Date.parse('2026-11-15T12:00:00+09:00');

beforeEach(() => {
  const now = Date.now.bind(Date);
  const passed = NOVEMBER - now();
  jest.spyOn(Date, 'now').mockImplementation(() => now() + passed);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('/usage', () => {
  it('tells somebody what they have used, here and everywhere', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(GROUP, 'Trip', [emma.user.id]);
    await emma.says('Good morning');
    await emma.sends({ text: '/tr ko See you at seven.' }, GROUP);

    expect(await emma.says('/usage')).toEqual([
      'Your characters this month: 29\nCharacters of this chat today: 12 of 20,000',
    ]);
  });

  it('tells a group of the group only, also when an admin asks', async () => {
    await using bot = await startBot(FIRST);
    const jimin = bot.person('ko');
    bot.telegram.world.addGroup(GROUP, 'Trip', [jimin.user.id]);
    await jimin.says('안녕하세요');

    const [answer] = await jimin.sends({ text: '/usage' }, GROUP);

    expect(answer?.text).toBe('오늘 이 대화방에서 번역한 글자 수: 20,000자 중 0자');
  });

  it('shows an admin the whole bill in private', async () => {
    await using bot = await startBot(FIRST);
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    bot.papago.translate = () => '네';
    await emma.says('a'.repeat(1_500));
    await emma.says('a'.repeat(1_500));

    expect(await jimin.says('/usage')).toEqual([
      [
        '이번 달 내가 번역한 글자 수: 0자',
        '오늘 이 대화방에서 번역한 글자 수: 20,000자 중 0자',
        '',
        '이번 달 봇 전체가 번역한 글자 수: 1,000,000자 중 1,500자 (0.1%)',
        '이번 달에 아낀 파파고 호출: 1회 (1,500자)',
        '지금까지의 파파고 요금(부가세 별도): 20,000원',
        '2026년 12월 1일 0시(한국 시간)에 새 달이 시작돼요.',
      ].join('\n'),
    ]);
    expect((await emma.says('/usage')).join()).not.toMatch(/bot|won/);
  });

  it('names no limits where there are none', async () => {
    await using bot = await startBot({
      ...FIRST,
      PAPAGO_MONTHLY_CHARACTER_LIMIT: '0',
      CHAT_DAILY_CHARACTER_LIMIT: '0',
    });

    expect(await bot.person('en').says('/usage')).toEqual([
      [
        'Your characters this month: 0',
        'Characters of this chat today: 0',
        '',
        'Characters of the whole bot this month: 0',
        'Calls to Papago saved this month: 0 (characters: 0)',
        "Papago's price so far, before VAT: 0 won",
        'A new month begins on December 1, 2026, at midnight in Seoul.',
      ].join('\n'),
    ]);
  });
});
