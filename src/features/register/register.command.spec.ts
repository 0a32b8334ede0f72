import { refusal } from '../../playground/fault-script';
import type { Message } from '../../playground/telegram-stand-in/bot-api-objects';
import { ChatSettings } from '../../chats/chat-settings';
import { PersonSettings } from '../../chats/person-settings';
import type { RunningBot } from '../../../test/support/running-bot';
import { startBot } from '../../../test/support/start-bot';
import { buttonsOf, type TestPerson } from '../../../test/support/test-person';

const TRIP = -500;

const labels = (message: Message): string[] => buttonsOf(message).map(({ text }) => text);

async function asks(person: TestPerson, chatId = person.user.id, text = '/register'): Promise<Message> {
  const [answer] = await person.sends({ text }, chatId);
  if (!answer) throw new Error(`no answer to ${text}`);
  return answer;
}

/** A group whose administrator is the first of its two members. */
function trip(bot: RunningBot): [admin: TestPerson, member: TestPerson] {
  const [jimin, emma] = [bot.person('ko', '지민'), bot.person('en', 'Emma')];
  bot.telegram.world.addGroup(TRIP, 'Trip', [jimin.user.id, emma.user.id]);
  bot.telegram.world.setAdministrators(TRIP, [jimin.user.id]);
  return [jimin, emma];
}

const toasts = (bot: RunningBot): unknown[] =>
  bot.telegram.callsOf('answerCallbackQuery').map(({ parameters }) => parameters['text']);

describe('/register in a private chat', () => {
  it('says how things stand, and what can be had and what not', async () => {
    await using bot = await startBot();

    const english = await asks(bot.person('en'));
    const korean = await asks(bot.person('ko'));

    expect(english.text).toMatch(/^Your translations: plain\.\n\nPolite asks Papago[^]*no promise of casual/);
    expect(labels(english)).toEqual(['Polite', '✓ Plain']);
    expect(korean.text).toMatch(/^내 번역 말투: 기본\n\n‘존댓말’을 고르면/);
    expect(labels(korean)).toEqual(['존댓말', '✓ 기본']);
  });

  it('is changed by a button, in the same message, for good', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');

    const changed = await jimin.presses('존댓말', await asks(jimin));

    expect(changed.text).toMatch(/^내 번역 말투: 존댓말\n/);
    expect(labels(changed)).toEqual(['✓ 존댓말', '기본']);
    expect(toasts(bot)).toEqual(['내 번역 말투: 존댓말']);
    expect(bot.messagesIn(jimin.user.id)).toHaveLength(1);
    await bot.restart();
    expect(await bot.app.get(PersonSettings).register(jimin.user.id)).toBe('polite');
    expect(labels(await asks(jimin))).toEqual(['✓ 존댓말', '기본']);
  });

  it('is changed by a word after the command, too, and shows how that is written', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');

    const changed = await asks(emma, emma.user.id, '/register polite');
    const misunderstood = await asks(emma, emma.user.id, '/register rude');

    expect(labels(changed)).toEqual(['✓ Polite', 'Plain']);
    expect(misunderstood.text).toBe('Write it like this: /register [polite|plain]');
    expect(labels(await asks(emma))).toEqual(['✓ Polite', 'Plain']);
  });

  it('does not mind a button pressed twice', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    const screen = await asks(emma);

    await emma.presses('Polite', screen);
    const again = await emma.presses('Polite', screen);

    expect(labels(again)).toEqual(['✓ Polite', 'Plain']);
    expect(toasts(bot)).toHaveLength(2);
  });
});

describe('/register in a group', () => {
  it('is chosen by an administrator for everybody in it, and for nobody elsewhere', async () => {
    await using bot = await startBot();
    const [jimin, emma] = trip(bot);
    const screen = await asks(jimin, TRIP);
    expect(screen.text).toMatch(/^이 그룹에는 정해진 말투가 없어서/);
    expect(labels(screen)).toEqual(['존댓말', '기본']);

    const changed = await jimin.presses('존댓말', screen);

    expect(changed.text).toMatch(/^이 그룹의 번역 말투: 존댓말\n/);
    expect(await bot.app.get(ChatSettings).register(TRIP)).toBe('polite');
    expect((await asks(emma, TRIP)).text).toMatch(/^Translations in this group: polite\./);
    expect((await asks(jimin)).text).toMatch(/^내 번역 말투: 기본/);
  });

  it('is only shown to others, without buttons', async () => {
    await using bot = await startBot();
    const [, emma] = trip(bot);

    const answer = await asks(emma, TRIP);

    expect(answer.text).toBe(
      'No speech has been chosen for this group yet, so the choice of each member counts.\n\n' +
        'Only admins of this group can change that.',
    );
    expect(buttonsOf(answer)).toEqual([]);
  });

  it('does not follow others who press what the administrator was shown', async () => {
    await using bot = await startBot();
    const [jimin, emma] = trip(bot);
    const screen = await asks(jimin, TRIP);

    const after = await emma.presses('존댓말', screen);

    expect(after).toEqual(screen);
    expect(toasts(bot)).toEqual(['Only admins of this group can do that.']);
    expect(await bot.app.get(ChatSettings).register(TRIP)).toBeUndefined();
  });

  it('is not changed by a member who writes the word', async () => {
    await using bot = await startBot();
    const [, emma] = trip(bot);

    const answer = await asks(emma, TRIP, '/register polite');

    expect(answer.text).toContain('Only admins of this group can change that.');
    expect(await bot.app.get(ChatSettings).register(TRIP)).toBeUndefined();
  });

  it('is chosen by an administrator who writes as the group', async () => {
    await using bot = await startBot();
    const [jimin] = trip(bot);
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };
    const chat = bot.telegram.world.chat(TRIP);
    const message = { message_id: 900, date: 1, from: anonymous, sender_chat: chat, chat, text: '/register' };
    const entities = [{ type: 'bot_command', offset: 0, length: 9 }];
    bot.telegram.world.tell({ message: { ...message, entities } });
    await bot.settled();
    const [screen] = bot.messagesIn(TRIP);
    if (!screen) throw new Error('no screen');

    const changed = await jimin.presses('Polite', screen);

    expect(changed.text).toMatch(/^이 그룹의 번역 말투: 존댓말/);
  });

  it('waits for Telegram when that cannot say who is an administrator', async () => {
    await using bot = await startBot();
    const [jimin] = trip(bot);
    bot.telegram.faults.add('getChatMember', refusal(502, 'Bad Gateway'));

    const answer = await asks(jimin, TRIP);

    expect(labels(answer)).toEqual(['존댓말', '기본']);
  });
});
