import { eventually } from '../support/eventually';
import { Gate } from '../support/gate';
import { startBot } from '../support/start-bot';
import { buttonsOf, entitiesOf, entityOn } from '../support/test-person';
import { refusal } from '../../src/playground/fault-script';

const textsOf = (messages: { text?: string }[]): (string | undefined)[] => messages.map(({ text }) => text);

describe('What is hidden', () => {
  it('is not read aloud by the check', async () => {
    await using bot = await startBot();
    bot.papago.translate = (text) => text;
    const jimin = bot.person('ko');
    const toasts: string[] = [];
    bot.telegram.profile.on('toast', (_person, text) => toasts.push(text));
    const text = '범인은 집사였어요';
    const [answer] = await jimin.sends({ text, entities: [entityOn(text, '집사였어요', 'spoiler')] });

    await jimin.presses('되번역', answer!);

    expect(toasts).toEqual([]);
    const check = bot.messagesIn(jimin.user.id).at(-1)!;
    expect(entitiesOf(check)).toEqual([['spoiler', '집사였어요']]);
  });

  it('stays hidden when the bot knows the words by heart', async () => {
    await using bot = await startBot();

    const [answer] = await bot
      .person('ko')
      .sends({ text: 'ㅇㅈ', entities: [{ type: 'spoiler', offset: 0, length: 2 }] });

    expect(entitiesOf(answer!)).toEqual([['spoiler', answer?.text]]);
  });
});

describe('An answer', () => {
  it('stays when its message is edited beyond a limit, and follows the next edit', async () => {
    await using bot = await startBot({ USER_MESSAGES_PER_MINUTE: '1' });
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '내일 만나요' });

    await jimin.edits(answer?.reply_to_message?.message_id ?? 0, '모레 만나요');

    expect(bot.telegram.callsOf('deleteMessage')).toEqual([]);
    expect(textsOf(bot.messagesIn(jimin.user.id))).toEqual([
      'ko→en: 내일 만나요',
      '한꺼번에 많이 보내셔서 이 글은 번역하지 않았어요. 1분쯤 뒤에 다시 보내 주세요.',
    ]);
  });

  it('to /tr goes its own way: an edit of the message changes the first answer alone', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [first] = await jimin.sends({ text: '내일 만나요' });
    const source = first?.reply_to_message?.message_id ?? 0;
    await jimin.sends({ text: '/tr ja', replyTo: source });

    await jimin.edits(source, '모레 만나요');

    expect(textsOf(bot.messagesIn(jimin.user.id))).toEqual(['ko→en: 모레 만나요', 'ko→ja: 내일 만나요']);
  });

  it('of an edit is not undone by a press that took longer', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const [answer] = await jimin.sends({ text: '내일 만나요' });
    const choice = await jimin.presses('다른 언어', answer!);
    const gate = new Gate();
    bot.papago.translate = async (text, source, target) => {
      if (target === 'ja') await gate.wait();
      return `${source}→${target}: ${text}`;
    };
    const japanese = buttonsOf(choice).find(({ text }) => text === '日本語')?.callback_data ?? '';
    bot.telegram.world.press(jimin.user.id, jimin.user.id, choice.message_id, japanese);
    await gate.reached;

    bot.telegram.world.edit(jimin.user.id, answer?.reply_to_message?.message_id ?? 0, '모레 만나요');
    await eventually('the edit is followed', () =>
      bot.messagesIn(jimin.user.id).some(({ text }) => text === 'ko→en: 모레 만나요'),
    );
    gate.release();
    await bot.settled();

    expect(textsOf(bot.messagesIn(jimin.user.id))).toEqual(['ko→en: 모레 만나요']);
  });

  it('arrives without its quote when the quoted words are not there any more', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const original = bot.telegram.world.post(jimin.user, jimin.user.id, { text: '오늘은 쉬고 내일 봐요' });
    bot.telegram.faults.add('sendMessage', refusal(400, 'Bad Request: QUOTE_TEXT_INVALID'));

    const answers = await jimin.sends({ text: '/tr', replyTo: original.message_id, quote: '내일 봐요' });

    expect(textsOf(answers)).toEqual(['ko→en: 내일 봐요']);
  });
});

describe('Messages of an hour', () => {
  it('are all translated when they come at once after an outage', async () => {
    await using bot = await startBot({ USER_MESSAGES_PER_MINUTE: '2' });
    const jimin = bot.person('ko');
    const now = Math.floor(Date.now() / 1000);
    for (let number = 0; number < 10; number += 1)
      bot.telegram.world.tell({
        message: {
          ...bot.telegram.world.post(jimin.user, jimin.user.id, { text: `${number + 1}번째 말이에요` }),
          date: now - number * 120,
        },
      });
    await bot.settled();

    expect(bot.papago.calls).toHaveLength(10);
  });
});
