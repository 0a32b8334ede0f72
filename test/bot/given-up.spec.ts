import { UpdateInbox } from '../../src/inbox/update-inbox';
import { refusal } from '../../src/playground/fault-script';
import type { RunningBot } from '../support/running-bot';
import { startBot } from '../support/start-bot';

const SORRY = '이 메시지를 처리하다가 문제가 생겨 답하지 못했어요. 이 봇의 운영자가 이유를 확인할 수 있어요.';
const REFUSAL = refusal(400, 'Bad Request: BUTTON_DATA_INVALID');

const lettersOf = (bot: RunningBot) => bot.app.get(UpdateInbox).deadLetters();

describe('An update that cannot be answered', () => {
  it('is kept for the operator, the person is told once, and the chat goes on', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.telegram.faults.add('sendMessage', REFUSAL);

    expect(await jimin.says('답할 수 없는 말')).toEqual([SORRY]);
    expect(await jimin.says('다음 말이에요')).toEqual(['ko→en: 다음 말이에요']);
    expect(await lettersOf(bot)).toMatchObject([
      { kind: 'message', reason: 'refused: sendMessage: Bad Request: BUTTON_DATA_INVALID' },
    ]);
  });

  it('is answered when the operator has it handled once more, and the person is not told again', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.telegram.faults.add('sendMessage', REFUSAL);
    await jimin.says('나중에 답해 주세요');
    const inbox = bot.app.get(UpdateInbox);
    const [letter] = await lettersOf(bot);

    bot.telegram.faults.add('sendMessage', REFUSAL);
    await inbox.revive([letter?.id ?? 0]);
    await jimin.says('/start');
    expect(await lettersOf(bot)).toHaveLength(1);
    await inbox.revive([letter?.id ?? 0]);
    const answers = await jimin.says('/start');

    expect(answers).toContain('ko→en: 나중에 답해 주세요');
    expect(bot.messagesIn(jimin.user.id).filter(({ text }) => text === SORRY)).toHaveLength(1);
  });

  it('is passed over in silence in a group, unless it was a command', async () => {
    await using bot = await startBot();
    const emma = bot.person('en');
    bot.telegram.world.addGroup(-50, 'Trip', [emma.user.id]);
    bot.telegram.faults.add('sendMessage', REFUSAL);

    const answers = await emma.sends({ text: '/tr ko See you at seven.' }, -50);

    expect(answers.map(({ text }) => text)).toEqual([
      'Something went wrong with this message, and I could not answer it. The operator can see why.',
    ]);
  });

  it('is told to whoever pressed a button', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [greeting] = await jimin.sends({ text: '/start' });
    bot.telegram.faults.add('editMessageText', REFUSAL);

    await jimin.presses(/./, greeting!);

    expect(bot.messagesIn(jimin.user.id).at(-1)?.text).toBe(SORRY);
  });
});
