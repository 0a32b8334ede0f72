import { startBot } from 'papago-telegram-bot/testing/start-bot';
import { ScriptedEngine } from 'papago-telegram-bot/testing/scripted-engine';
import { TestClock } from 'papago-telegram-bot/testing/test-clock';
import { entitiesOf } from 'papago-telegram-bot/testing/test-person';
import { TranslationError } from 'papago-telegram-bot/translation-error';
import { WordModule } from '../src/word.module';

const MINUTE_MS = 60_000;

/** Noon of 17 November 2026 in Seoul, when the word is 바다. */
const dayOfTheSea = (): TestClock => new TestClock(Date.UTC(2026, 10, 17, 3));

const start = (clock = dayOfTheSea(), environment = {}, engine?: ScriptedEngine) =>
  startBot(environment, { modules: [WordModule], clock, ...(engine && { engine }) });

const SEA_IN_ENGLISH =
  '바다 · bada\nsea, ocean\n\n주말에 바다를 보러 갔어요.\nI went to see the sea at the weekend.';

describe('/word', () => {
  it('shows readers of English the word of the day, its sound and what it means, for nothing', async () => {
    await using bot = await start();

    expect(await bot.person('en').says('/word')).toEqual([SEA_IN_ENGLISH]);
    expect(bot.papago.calls).toEqual([]);
  });

  it('lets the reader guess first: what it means is hidden until they tap it', async () => {
    await using bot = await start();

    const [card] = await bot.person('en').sends({ text: '/word' });

    expect(entitiesOf(card!)).toEqual([
      ['bold', '바다'],
      ['spoiler', 'sea, ocean'],
      ['spoiler', 'I went to see the sea at the weekend.'],
    ]);
  });

  it('explains it in the language of the reader, and pays for that once', async () => {
    await using bot = await start();
    const inVietnamese =
      '바다 · bada\nko→vi: 바다\n\n주말에 바다를 보러 갔어요.\nko→vi: 주말에 바다를 보러 갔어요.';

    expect(await bot.person('vi').says('/word')).toEqual([inVietnamese]);
    expect(await bot.person('vi').says('/word')).toEqual([inVietnamese]);
    expect(bot.papago.calls).toHaveLength(2);
  });

  it('shows speakers of Korean how the others say it, without spelling it out for them', async () => {
    await using bot = await start();
    const jimin = bot.person('ko');

    expect(await jimin.says('/word')).toEqual([SEA_IN_ENGLISH.replace(' · bada', '')]);
    expect((await jimin.says('/word 일본어'))[0]).toMatch(/^바다\nko→ja: 바다\n/);
  });

  it.each(['/word klingon', '/word ko', '/word ja now'])('shows how it is written after %s', async (text) => {
    await using bot = await start();

    expect(await bot.person('en').says(text)).toEqual(['Write it like this: /word [language]']);
  });

  it('keeps to the glossary of the chat', async () => {
    await using bot = await start();
    const linh = bot.person('vi');
    await linh.says('/glossary add 바다 = Biển');

    expect((await linh.says('/word'))[0]).toMatch(/^바다 · bada\nBiển\n/);
  });

  it('changes at midnight in Seoul', async () => {
    const clock = new TestClock(Date.UTC(2026, 10, 17, 14, 59));
    await using bot = await start(clock);
    const emma = bot.person('en');

    expect((await emma.says('/word'))[0]).toMatch(/^바다 /);
    clock.advance(MINUTE_MS);
    expect((await emma.says('/word'))[0]).toMatch(/^먹다 · meokda\nto eat\n/);
  });

  it('says it once when the process crashes over it', async () => {
    await using bot = await start();
    const emma = bot.person('en');

    bot.crashesOnce();

    expect(await emma.says('/word')).toEqual([SEA_IN_ENGLISH]);
  });
});

describe('When it cannot be translated', () => {
  const anything = {};

  it('the word is there all the same, in English, with a line that says why', async () => {
    const engine = new ScriptedEngine().when(anything, new TranslationError('unavailable'));
    await using bot = await start(dayOfTheSea(), {}, engine);

    expect(await bot.person('de').says('/word')).toEqual([
      `${SEA_IN_ENGLISH}\n\nDas konnte ich nicht übersetzen, deshalb steht es hier auf Englisch.`,
    ]);
    expect(bot.log.some((line) => line.includes('A word was not translated'))).toBe(true);
  });

  it('and so it is when the month is used up, of which the log has heard already', async () => {
    await using bot = await start(dayOfTheSea(), { PAPAGO_MONTHLY_CHARACTER_LIMIT: '1' });

    expect(await bot.person('fr').says('/word')).toEqual([
      `${SEA_IN_ENGLISH}\n\nLa limite de traduction est atteinte, alors voici le mot en anglais pour l’instant.`,
    ]);
    expect(bot.log.some((line) => line.includes('A word was not translated'))).toBe(false);
  });

  it('in a language that the translator does not have, of which nobody needs to hear', async () => {
    await using bot = await start();

    expect(await bot.person('en').says('/word eu')).toEqual([
      `${SEA_IN_ENGLISH}\n\nI could not translate this, so here it is in English.`,
    ]);
    expect(bot.log.some((line) => line.includes('A word was not translated'))).toBe(false);
  });

  it('the next word is tried in the language of the reader again', async () => {
    const engine = new ScriptedEngine()
      .when(anything, ({ text }) => ({ text: `auf Deutsch: ${text}`, source: 'ko' }))
      .when({ text: '바다' }, new TranslationError('unavailable'));
    await using bot = await start(dayOfTheSea(), {}, engine);
    const lena = bot.person('de');
    const [card] = await lena.sends({ text: '/word' });

    expect((await lena.presses('Anderes Wort', card!)).text).toMatch(/^하늘 · haneul\nauf Deutsch: 하늘\n/);
  });
});

describe('Another word', () => {
  it('is that of the day before, in the same message', async () => {
    await using bot = await start();
    const emma = bot.person('en');
    const [today] = await emma.sends({ text: '/word' });

    const yesterday = await emma.presses('Another word', today!);
    expect(yesterday.text).toMatch(/^하늘 · haneul\nsky\n/);
    expect((await emma.presses('Another word', yesterday)).text).toMatch(/^쉬다 · swida\nto rest, /);
    expect(bot.messagesIn(emma.user.id)).toHaveLength(1);
  });

  it('stays in the language of the card, whoever in a group presses', async () => {
    await using bot = await start();
    const [emma, linh] = [bot.person('en'), bot.person('vi')];
    const group = bot.group({ members: [emma, linh] });
    const [card] = await emma.sends({ text: '/word' }, group.id);

    expect((await linh.presses('Another word', card!)).text).toMatch(/^하늘 · haneul\nsky\n/);
  });

  it('goes on after a restart', async () => {
    await using bot = await start();
    const emma = bot.person('en');
    const [card] = await emma.sends({ text: '/word ja' });

    await bot.restart();

    expect((await emma.presses('Another word', card!)).text).toMatch(/^하늘 · haneul\nko→ja: 하늘\n/);
  });
});
