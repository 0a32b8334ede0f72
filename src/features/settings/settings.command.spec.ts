import { PersonSettings } from '../../chats/person-settings';
import type { Message } from '../../playground/telegram-stand-in/bot-api-objects';
import { HandlerRegistry } from '../../telegram/commands/handler-registry';
import { startBot } from '../../../test/support/start-bot';
import { buttonsOf, type TestPerson } from '../../../test/support/test-person';

async function settingsOf(person: TestPerson): Promise<Message> {
  const [screen] = await person.sends({ text: '/settings' });
  if (!screen) throw new Error('no settings');
  return screen;
}

const labels = (message: Message): string[] => buttonsOf(message).map(({ text }) => text);

describe('/settings', () => {
  it('shows everything at a glance, in the language of the person', async () => {
    await using bot = await startBot();

    const korean = await settingsOf(bot.person('ko'));
    const english = await settingsOf(bot.person('en'));

    expect(korean.text).toBe(
      '내 언어: 한국어\n상대 언어: English\n말투: 기본\n한국어 발음 표시: 꺼짐\n\n바꿀 것을 눌러 주세요.',
    );
    expect(labels(english).slice(-2)).toEqual(['Speech: plain', 'Korean pronunciation: hidden']);
  });

  it('turns register and pronunciation over and back, in the same message', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');

    const polite = await emma.presses(/^Speech/, await settingsOf(emma));
    const shown = await emma.presses(/^Korean pronunciation/, polite);
    expect(shown.text).toContain('Speech: polite\nPronunciation of Korean: shown');
    const back = await emma.presses(/^Speech/, await emma.presses(/^Korean pronunciation/, shown));

    expect(labels(back).slice(-2)).toEqual(['Speech: plain', 'Korean pronunciation: hidden']);
    expect(bot.telegram.callsOf('answerCallbackQuery').map(({ parameters }) => parameters['text'])).toEqual([
      'Speech: polite',
      'Korean pronunciation: shown',
      'Korean pronunciation: hidden',
      'Speech: plain',
    ]);
    expect(bot.messagesIn(emma.user.id)).toHaveLength(1);
  });

  it('turns nothing over twice when a button is pressed twice', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const screen = await settingsOf(emma);

    await emma.presses(/^Korean pronunciation/, screen);
    await emma.presses(/^Korean pronunciation/, screen);

    expect(await bot.app.get(PersonSettings).showsPronunciation(emma.user.id)).toBe(true);
  });

  it('remembers what was chosen, and knows what was chosen elsewhere', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    await jimin.presses(/^한국어 발음/, await settingsOf(jimin));
    await bot.app.get(PersonSettings).chooseRegister(jimin.user.id, 'polite');

    await bot.restart();

    expect(labels(await settingsOf(jimin)).slice(-2)).toEqual(['말투: 존댓말', '한국어 발음 표시: 켜짐']);
  });

  it('leads to the choice of languages where the bot has it', async () => {
    await using bot = await startBot();
    const hasIt = bot.app.get(HandlerRegistry).button('languages') !== undefined;

    const buttons = labels(await settingsOf(bot.person('en')));

    expect(buttons.slice(0, -2)).toEqual(hasIt ? ['My language: English', 'Their language: 한국어'] : []);
  });

  it('is a private matter', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(-500, 'Trip', [emma.user.id]);

    const [answer] = await emma.sends({ text: '/settings' }, -500);

    expect(answer?.text).toBe('Please change your settings in a private chat with me.');
    expect(answer?.reply_markup).toBeUndefined();
  });
});
