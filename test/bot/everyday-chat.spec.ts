import { PersonSettings } from '../../src/chats/person-settings';
import { MAIN_LANGUAGES } from '../../src/languages/languages';
import { HandlerRegistry } from '../../src/telegram/commands/handler-registry';
import { startBot } from '../support/start-bot';
import { buttonsOf, entitiesOf, entityOn } from '../support/test-person';

describe('What people send in a chat', () => {
  it('comes back with its names, links and styles', async () => {
    await using bot = await startBot();
    bot.papago.translate = (text) => text.replace('만나요', 'meet').replace('내일', 'tomorrow');
    const text = '@emma 님, 내일 https://t.me/abc 에서 꼭 만나요 😀';

    const [answer] = await bot.person('ko').sends({
      text,
      entities: [
        entityOn(text, '내일', 'bold'),
        entityOn(text, '😀', 'custom_emoji', { custom_emoji_id: '5368324170671202286' }),
      ],
    });

    expect(answer?.text).toBe('@emma 님, tomorrow https://t.me/abc 에서 꼭 meet 😀');
    expect(entitiesOf(answer!)).toEqual([
      ['mention', '@emma'],
      ['bold', 'tomorrow'],
      ['url', 'https://t.me/abc'],
      ['custom_emoji', '😀'],
    ]);
    expect(bot.papago.calls.map(({ fields }) => String(fields['text'])).join()).not.toMatch(/emma|t\.me|😀/);
  });

  it('keeps what is hidden hidden, whatever the engine does', async () => {
    await using bot = await startBot();
    bot.papago.translate = (text) => text.replace(/⟦.*?⟧/g, '');
    const text = '범인은 집사예요, 정말로요';

    const [answer] = await bot
      .person('ko')
      .sends({ text, entities: [entityOn(text, '집사예요', 'spoiler')] });

    expect(entitiesOf(answer!)).toEqual([['spoiler', '집사예요']]);
    const sent = bot.papago.calls.map(({ fields }) => String(fields['text']));
    expect(sent.filter((words) => words.includes('집사예요'))).toEqual(['집사예요']);
  });

  it('may be a poll: its question and its options', async () => {
    await using bot = await startBot();
    bot.papago.translate = (text) => text;
    const poll = { question: '어디로 갈까요?', options: [{ text: '바다' }, { text: '산' }] };

    const [answer] = await bot.person('ko').sends({ content: { poll } });

    expect(answer?.text).toBe('어디로 갈까요?\n• 바다\n• 산');
  });

  it('may be forwarded', async () => {
    await using bot = await startBot();

    const [answer] = await bot.person('en').forwards({ text: '내일 봐요' });

    expect(answer?.text).toBe('ko→en: 내일 봐요');
  });

  it('may be a part of a message that somebody quotes', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const original = bot.telegram.world.post(jimin.user, jimin.user.id, { text: '오늘은 쉬고 내일 봐요' });

    const [answer] = await jimin.sends({ text: '/tr', replyTo: original.message_id, quote: '내일 봐요' });

    expect(answer).toMatchObject({ text: 'ko→en: 내일 봐요', quote: { text: '내일 봐요' } });
  });

  it('is known in short, and costs nothing then', async () => {
    await using bot = await startBot();

    expect(await bot.person('ko').says('ㅇㅋ')).toEqual([expect.stringMatching(/\w/)]);
    expect(await bot.person('ko').says('ㄱㅅㄱㅅ ㅋㅋ')).toEqual([expect.stringMatching(/\w/)]);
    expect(bot.papago.calls).toHaveLength(0);
  });

  it('in a language that was guessed is shown with it, and put right with one tap', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');

    const [answer] = await jimin.sends({ text: 'cảm ơn' });
    expect(answer?.text).toBe('vi→ko: cảm ơn');
    const fix = buttonsOf(answer!).at(-1);
    expect(fix?.text).toBe('베트남어 아님 → 영어');
    const fixed = await jimin.presses(fix?.text ?? '', answer!);

    expect(fixed.text).toBe('en→ko: cảm ơn');
    expect(buttonsOf(fixed).map(({ text }) => text)).not.toContain(fix?.text);
  });

  it('is not more than a person may send in a minute', async () => {
    await using bot = await startBot({ USER_MESSAGES_PER_MINUTE: '2' });
    const jimin = bot.person('ko');

    const answers = [];
    for (const text of ['하나예요', '둘이에요', '셋이에요', '넷이에요']) answers.push(await jimin.says(text));

    expect(answers).toEqual([
      ['ko→en: 하나예요'],
      ['ko→en: 둘이에요'],
      ['한꺼번에 많이 보내셔서 이 글은 번역하지 않았어요. 1분쯤 뒤에 다시 보내 주세요.'],
      [],
    ]);
    expect(bot.papago.calls).toHaveLength(2);
  });

  it('in an album is answered once, with no remark on the other pictures', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const photo = { photo: [{ file_id: 'x' }], media_group_id: '7' };

    const answers = [
      ...(await jimin.sends({ text: '여행 사진이에요', content: photo })),
      ...(await jimin.sends({ content: photo })),
    ];

    expect(answers.map(({ text }) => text)).toEqual(['ko→en: 여행 사진이에요']);
  });
});

describe('The settings of a person', () => {
  it('make translations polite where there is polite speech', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    await bot.app.get(PersonSettings).chooseRegister(emma.user.id, 'polite');

    const [answer] = await emma.sends({ text: 'See you at seven tonight.' });

    expect(bot.papago.calls[0]?.fields['honorific']).toBe(true);
    expect(buttonsOf(answer!)[0]?.text).toBe('기본');
  });

  it('can show how Korean is pronounced, as spoken and letter by letter', async () => {
    await using bot = await startBot();
    bot.papago.translate = () => '독립문에서 만나요';
    const emma = bot.person('en');
    await bot.app.get(PersonSettings).choosePronunciation(emma.user.id, true);

    const [answer] = await emma.sends({ text: 'Let us meet at the gate.' });

    expect(answer?.text).toBe(
      '독립문에서 만나요\n\ndongnimmuneseo mannayo (letter by letter: dokripmuneseo mannayo)',
    );
    expect(entitiesOf(answer!)).toEqual([['italic', answer?.text?.split('\n\n')[1]]]);
  });
});

describe('The bot', () => {
  it.each(MAIN_LANGUAGES)('speaks %s with those whose Telegram does', async (language) => {
    await using bot = await startBot();
    const person = bot.person({ 'zh-CN': 'zh-hans', 'zh-TW': 'zh-hant' }[language as string] ?? language);

    const commands = bot.app.get(HandlerRegistry).commands({ chat: 'private' });

    const answers = [];
    for (const { name } of commands) answers.push(...(await person.says(`/${name}`)));

    expect(answers).toHaveLength(commands.length);
    for (const answer of answers) expect(answer).not.toMatch(/\{\{|undefined/);
    expect(new Set(answers).size).toBe(commands.length);
  });
});
