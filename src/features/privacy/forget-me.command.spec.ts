import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PersonSettings } from '../../chats/person-settings';
import { UpdateInbox } from '../../inbox/update-inbox';
import { refusal } from '../../playground/fault-script';
import type { Message } from '../../playground/telegram-stand-in/bot-api-objects';
import { StateStore } from '../../storage/state-store';
import type { RunningBot } from '../../../test/support/running-bot';
import { startBot } from '../../../test/support/start-bot';
import { buttonsOf, type TestPerson } from '../../../test/support/test-person';

const TRIP = -500;
const SECRETS = ['겨울바다에서 만나던 사람', '답하지 못할 은밀한 고백'];

/** Which of these words stand in a file of the folder, as they are or escaped as JSON may escape them. */
function wordsInFiles(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const contents = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  return words.filter((word) =>
    [word, escaped(word), escaped(word, (hex) => hex.toUpperCase())].some((form) =>
      contents.some((content) => content.includes(form)),
    ),
  );
}

function escaped(word: string, written = (hex: string): string => hex): string {
  return word.replace(/[^ -~]/g, (unit) => `\\u${written(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`);
}

async function asks(person: TestPerson, text: string, chatId = person.user.id): Promise<Message> {
  const [answer] = await person.sends({ text }, chatId);
  if (!answer) throw new Error(`no answer to ${text}`);
  return answer;
}

async function choosesFrenchAndPolite(bot: RunningBot, { user }: TestPerson): Promise<void> {
  const settings = bot.app.get(PersonSettings);
  await settings.chooseRegister(user.id, 'polite');
  await settings.chooseLanguages(user.id, { mine: 'ko', theirs: 'fr' });
}

async function settingsOf(bot: RunningBot, { user }: TestPerson): Promise<object> {
  const settings = bot.app.get(PersonSettings);
  return { languages: await settings.languages(user.id), register: await settings.register(user.id) };
}

/** Notes for whom the translations were made that are kept now. */
async function noteTranslationsOf(bot: RunningBot, { user }: TestPerson): Promise<void> {
  const store = bot.app.get(StateStore);
  for (const key of await store.keys('translation:'))
    await store.set(`person:${user.id}:cached:${key.slice('translation:'.length)}`, '1');
}

const memoriesOf = (bot: RunningBot, { user }: TestPerson): Promise<string[][]> =>
  Promise.all([`person:${user.id}:`, `chat:${user.id}:`].map((keys) => bot.app.get(StateStore).keys(keys)));

describe('/forgetme', () => {
  it('leaves nothing of what a person said or chose in any file, and the bot goes on', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [secret = '', unanswered = ''] = SECRETS;
    await jimin.says(secret);
    await jimin.says('👍');
    bot.telegram.faults.add('sendMessage', refusal(400, 'Bad Request: BUTTON_DATA_INVALID'));
    await jimin.says(unanswered);
    await noteTranslationsOf(bot, jimin);
    await choosesFrenchAndPolite(bot, jimin);
    expect(wordsInFiles(bot.folder.path, SECRETS)).toEqual(SECRETS);
    expect(await bot.app.get(UpdateInbox).deadLetters()).toHaveLength(1);

    const done = await jimin.presses('모두 지우기', await asks(jimin, '/forgetme'));

    expect(done.text).toMatch(/^모두 지웠어요\./);
    expect(buttonsOf(done)).toEqual([]);
    expect(wordsInFiles(bot.folder.path, SECRETS)).toEqual([]);
    const left = (await memoriesOf(bot, jimin)).flat();
    // Bare numbers, without which two taps would give anybody a new day.
    expect(left.filter((key) => !/:usage:\d{4}-\d\d-\d\d$|:rate:\d+$/.test(key))).toEqual([]);
    expect(await bot.app.get(UpdateInbox).deadLetters()).toEqual([]);
    expect(await settingsOf(bot, jimin)).toEqual({ languages: undefined, register: undefined });
    expect(await jimin.says('다시 만나서 반가워요')).toEqual(['ko→en: 다시 만나서 반가워요']);
  });

  it('forgets nobody else', async () => {
    await using bot = await startBot();
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    await choosesFrenchAndPolite(bot, emma);

    await jimin.presses('모두 지우기', await asks(jimin, '/forgetme'));

    expect(await settingsOf(bot, emma)).toMatchObject({ register: 'polite' });
  });

  it('forgets nothing before it is confirmed, nor when the person thinks better of it', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    await choosesFrenchAndPolite(bot, emma);

    const kept = await emma.presses('Keep it', await asks(emma, '/forgetme'));

    expect(kept.text).toBe('I have kept everything as it was.');
    expect(await settingsOf(bot, emma)).toMatchObject({ register: 'polite' });
  });

  it('works in a group for whoever asks, and says nothing personal there', async () => {
    await using bot = await startBot();
    const [jimin, emma] = [bot.person('ko'), bot.person('en')];
    bot.telegram.world.addGroup(TRIP, 'Trip', [jimin.user.id, emma.user.id]);
    await choosesFrenchAndPolite(bot, emma);

    const question = await asks(emma, '/forgetme', TRIP);
    const afterJimin = await jimin.presses('Forget me', question);

    expect(afterJimin).toEqual(question);
    expect(bot.telegram.callsOf('answerCallbackQuery').at(-1)?.parameters).toMatchObject({
      text: '이 버튼은 요청하신 분만 누를 수 있어요.',
    });
    expect((await emma.presses('Forget me', question)).text).toBe('Done.');
    expect(await memoriesOf(bot, emma)).toEqual([[], []]);
  });

  it('does no harm when its press is handled again, as after a failure of Telegram', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    await choosesFrenchAndPolite(bot, emma);
    const question = await asks(emma, '/forgetme');
    for (let times = 0; times < 6; times += 1)
      bot.telegram.faults.add('editMessageText', refusal(502, 'Bad Gateway'));

    const done = await emma.presses('Forget me', question);

    expect(done.text).toMatch(/^I have forgotten everything about you\./);
    expect(await memoriesOf(bot, emma)).toEqual([[], []]);
  });
});
