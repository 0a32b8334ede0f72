import type { RunningBot } from 'papago-telegram-bot/testing/running-bot';
import { ScriptedEngine } from 'papago-telegram-bot/testing/scripted-engine';
import { startBot } from 'papago-telegram-bot/testing/start-bot';
import { TestClock } from 'papago-telegram-bot/testing/test-clock';
import type { TestPerson } from 'papago-telegram-bot/testing/test-person';
import { TranslationError } from 'papago-telegram-bot/translation-error';
import { WordModule } from '../src/word.module';

const HOUR_MS = 60 * 60 * 1000;

/** Noon of 17 November 2026 in Seoul, when the word is 바다. */
const dayOfTheSea = (): TestClock => new TestClock(Date.UTC(2026, 10, 17, 3));

const start = (clock = dayOfTheSea(), engine?: ScriptedEngine) =>
  startBot({}, { modules: [WordModule], clock, ...(engine && { engine }) });

/** Asks for the word and presses the button of the quiz; the question is what the bot said last. */
async function questionFor(bot: RunningBot, person: TestPerson, label: string, chatId = person.user.id) {
  const [card] = await person.sends({ text: '/word' }, chatId);
  await person.presses(label, card!);
  return bot.messagesIn(chatId).at(-1)!;
}

describe('The quiz', () => {
  it.each([
    ['Sea', 'Right! 바다: sea, ocean'],
    ['the OCEAN!', 'Right! 바다: sea, ocean'],
    ['mountain', 'Not quite. 바다: sea, ocean'],
  ])('%s → %s', async (said, answer) => {
    await using bot = await start();
    const emma = bot.person('en');

    const { text } = await questionFor(bot, emma, 'Quiz me');

    expect(text).toBe('What does 바다 mean? (English)');
    expect(await emma.says(said)).toEqual([answer]);
  });

  it('is over after the answer: what comes next is translated', async () => {
    await using bot = await start();
    const emma = bot.person('en');
    await questionFor(bot, emma, 'Quiz me');

    await emma.says('sea');

    expect(await emma.says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
  });

  it('is over after an hour of silence', async () => {
    const clock = dayOfTheSea();
    await using bot = await start(clock);
    const emma = bot.person('en');
    await questionFor(bot, emma, 'Quiz me');

    clock.advance(HOUR_MS);

    expect(await emma.says('바다가 뭐예요?')).toEqual(['ko→en: 바다가 뭐예요?']);
  });

  it('asks in the language of the reader, and wants that language', async () => {
    const engine = new ScriptedEngine()
      .when({}, ({ text }) => ({ text, source: 'ko' }))
      .when({ text: '바다', target: 'de' }, { text: 'das Meer', source: 'ko' });
    await using bot = await start(dayOfTheSea(), engine);
    const lena = bot.person('de');

    const { text } = await questionFor(bot, lena, 'Frag mich ab');

    expect(text).toBe('Was bedeutet 바다? (Deutsch)');
    expect(await lena.says('meer')).toEqual(['Richtig! 바다: das Meer']);
  });

  it('survives a restart between question and answer', async () => {
    await using bot = await start();
    const emma = bot.person('en');
    await questionFor(bot, emma, 'Quiz me');

    await bot.restart();

    expect(await emma.says('sea')).toEqual(['Right! 바다: sea, ocean']);
  });

  it('asks once and answers once when the process crashes over both', async () => {
    await using bot = await start();
    const emma = bot.person('en');
    const [card] = await emma.sends({ text: '/word' });

    bot.crashesOnce();
    await emma.presses('Quiz me', card!);
    bot.crashesOnce();

    expect(await emma.says('sea')).toEqual(['Right! 바다: sea, ocean']);
    expect(bot.messagesIn(emma.user.id)).toHaveLength(3);
  });

  it('asks for English when the meaning cannot be translated', async () => {
    const engine = new ScriptedEngine().when({}, new TranslationError('unavailable'));
    await using bot = await start(dayOfTheSea(), engine);
    const lena = bot.person('de');

    expect((await questionFor(bot, lena, 'Frag mich ab')).text).toBe('Was bedeutet 바다? (Englisch)');
    expect(await lena.says('ocean')).toEqual(['Richtig! 바다: sea, ocean']);
  });

  it('is with one person in a group, whom it calls by name', async () => {
    await using bot = await start();
    const [emma, jimin] = [bot.person('en', 'Emma'), bot.person('ko', '지민')];
    const group = bot.group({ members: [emma, jimin] });

    const { text, message_id: replyTo } = await questionFor(bot, emma, 'Quiz me', group.id);
    const answers = async (person: TestPerson) =>
      (await person.sends({ text: 'sea', replyTo }, group.id)).map((message) => message.text);

    expect(text).toBe('Emma, what does 바다 mean? (English) Please reply to this message.');
    expect(await answers(jimin)).toEqual([]);
    expect(await answers(emma)).toEqual(['Right! 바다: sea, ocean']);
  });
});
