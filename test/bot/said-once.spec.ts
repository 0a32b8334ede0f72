import { refusal } from '../../src/playground/fault-script';
import { PersonSettings } from '../../src/chats/person-settings';
import { UpdateWorker } from '../../src/telegram/intake/update-worker';
import { UnknownSends } from '../../src/telegram/outgoing/unknown-sends';
import { eventually } from '../support/eventually';
import type { RunningBot } from '../support/running-bot';
import { startBot } from '../support/start-bot';

const ANSWER_LOST = { kind: 'answer lost' as const };

/** Three messages long, in sentences that show the order. */
const LONG = Array.from({ length: 420 }, (_, n) => `${n + 1}번째 문장을 아주 길게 씁니다.`).join(' ');

describe('What the bot says', () => {
  it('in parts resumes at the part that was not sent', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.papago.translate = () => LONG;
    let sent = 0;
    bot.telegram.on('call', ({ method }) => {
      sent += method === 'sendMessage' ? 1 : 0;
      if (method === 'sendMessage' && sent === 1)
        bot.telegram.faults.add('sendMessage', refusal(500, 'Internal'));
    });

    const parts = await jimin.says('길게 말해 주세요');

    expect(parts.flatMap((part) => part.match(/\d+/g))).toEqual(LONG.match(/\d+/g));
    expect(parts.length).toBeGreaterThan(2);
    expect(bot.papago.calls).toHaveLength(1);
  });

  it('in parts fits together, though the person chooses other languages in between', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.papago.translate = (_text, _source, target) => `${target} ${LONG}`;
    bot.telegram.on('call', ({ method }) => {
      if (method !== 'sendMessage' || bot.telegram.callsOf('sendMessage').length > 1) return;
      bot.telegram.faults.add('sendMessage', refusal(500, 'Internal'));
      void bot.app.get(PersonSettings).chooseLanguages(jimin.user.id, { mine: 'ko', theirs: 'ja' });
    });

    const parts = await jimin.says('길게 말해 주세요');

    expect(parts.flatMap((part) => part.match(/\d+/g))).toEqual(LONG.match(/\d+/g));
    expect(bot.papago.calls).toHaveLength(1);
  });

  it('while the process stops is waited for, and not said again by the next one', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.telegram.faults.add('sendMessage', { kind: 'slow', milliseconds: 400 });
    bot.telegram.world.say(jimin.user.id, jimin.user.id, { text: '마지막 말이에요' });
    await eventually('the send is on its way', () => bot.telegram.faults.left('sendMessage') === 0);
    bot.app.get(UpdateWorker).stop();

    await bot.restart();
    await bot.settled();

    expect(bot.messagesIn(jimin.user.id).map(({ text }) => text)).toEqual(['ko→en: 마지막 말이에요']);
    expect(await bot.app.get(UnknownSends).total()).toBe(0);
  });

  it('is said again when the answer of Telegram was lost, and that is counted', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    bot.telegram.faults.add('sendMessage', ANSWER_LOST);

    expect(await jimin.says('꼭 전해 주세요')).toEqual(['ko→en: 꼭 전해 주세요', 'ko→en: 꼭 전해 주세요']);
    expect(await bot.app.get(UnknownSends).total()).toBe(1);
    expect(await metricsOf(bot)).toContain('telegram_unknown_sends_total 1');
  });

  it('is not said again then, where the operator wants it so', async () => {
    await using bot = await startBot({ TELEGRAM_UNKNOWN_SENDS: 'leave' });
    const jimin = bot.person('ko');
    bot.telegram.faults.add('sendMessage', ANSWER_LOST);

    expect(await jimin.says('한 번만 전해 주세요')).toEqual(['ko→en: 한 번만 전해 주세요']);
    expect(await jimin.says('다음 말이에요')).toEqual(['ko→en: 다음 말이에요']);
    expect(await bot.app.get(UnknownSends).total()).toBe(1);
  });

  it('is said while Telegram refuses connections for a while, once', async () => {
    await using bot = await startBot();
    const jimin = bot.person('ko');
    const lost = { kind: 'connection lost' as const };
    bot.telegram.faults.add('sendMessage', lost);
    bot.telegram.faults.add('getMe', lost, lost);

    expect(await jimin.says('돌아오면 전해 주세요')).toEqual(['ko→en: 돌아오면 전해 주세요']);
  });
});

async function metricsOf(bot: RunningBot): Promise<string> {
  return (await fetch(`${await bot.url}/metrics`)).text();
}
