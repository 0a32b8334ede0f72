import type { Message } from '../../src/playground/telegram-stand-in/bot-api-objects';
import { BotWithFallback } from '../support/bot-with-fallback';
import { languagesOf } from '../support/libretranslate-server';
import { buttonsOf, entitiesOf } from '../support/test-person';

const TURKISH = 'Bu akşam ne yiyelim arkadaşım, sen ne dersin';

const labelsOf = (message: Message | undefined): string[] =>
  message ? buttonsOf(message).map(({ text }) => text) : [];

describe('A Turkish speaker, where LibreTranslate is set up,', () => {
  it('writes in Turkish, reads Turkish, and sees who translated', async () => {
    await using place = await BotWithFallback.start();
    const elif = place.bot.person('tr');

    const [answer] = await elif.sends({ text: TURKISH });

    expect(answer?.text).toBe(`tr→ko: ${TURKISH}\n\n— LibreTranslate`);
    expect(answer && entitiesOf(answer)).toEqual([['italic', '— LibreTranslate']]);
    expect(await elif.says('일곱 시에 봐요.')).toEqual(['ko→tr: 일곱 시에 봐요.\n\n— LibreTranslate']);
    expect(place.bot.papago.calls).toEqual([]);
  });

  it('gets the same answer again without a second call, and with the mark', async () => {
    await using place = await BotWithFallback.start();
    const elif = place.bot.person('tr');

    expect(await elif.says(TURKISH)).toEqual(await elif.says(TURKISH));
    expect(place.server.calls).toHaveLength(1);
    await place.bot.restart();
    await place.knowsLanguages();
    expect(await elif.says(TURKISH)).toEqual([`tr→ko: ${TURKISH}\n\n— LibreTranslate`]);
    expect(place.server.calls).toHaveLength(1);
  });

  it('edits the message, and the answer follows', async () => {
    await using place = await BotWithFallback.start();
    const elif = place.bot.person('tr');
    const [answer] = await elif.sends({ text: TURKISH });

    await elif.edits(answer!.reply_to_message!.message_id, 'Yarın sabah erken kalkıp denize gidelim mi');

    expect(place.bot.messagesIn(elif.user.id).map(({ text }) => text)).toEqual([
      'tr→ko: Yarın sabah erken kalkıp denize gidelim mi\n\n— LibreTranslate',
    ]);
  });

  it('copies and checks the translation without the mark', async () => {
    await using place = await BotWithFallback.start();
    const elif = place.bot.person('tr');
    const [answer] = await elif.sends({ text: TURKISH });

    await elif.presses('Check', answer!);

    expect(place.server.calls.at(-1)).toMatchObject({ source: 'ko', target: 'tr', q: `tr→ko: ${TURKISH}` });
    expect(place.bot.telegram.callsOf('answerCallbackQuery').at(-1)?.parameters['text']).toBe(
      `Translated back: ko→tr: tr→ko: ${TURKISH}\n\n— LibreTranslate`,
    );
    expect(buttonsOf(answer!)).toContainEqual({ text: 'Copy', copy_text: { text: `tr→ko: ${TURKISH}` } });
  });

  it('gets what a Korean chat expression means in English, and free', async () => {
    await using place = await BotWithFallback.start();
    const elif = place.bot.person('tr');

    expect(await elif.says('ㄱㅅ')).toEqual(['Thanks!']);
    expect(place.server.calls).toEqual([]);
  });
});

describe('Somebody else, where LibreTranslate is set up,', () => {
  it('is translated by Papago as before, without a mark', async () => {
    await using place = await BotWithFallback.start();

    expect(await place.bot.person('ko').says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
    expect(place.server.calls).toEqual([]);
  });

  it('names a further language after /tr, and finds it under an answer', async () => {
    await using place = await BotWithFallback.start();
    const jimin = place.bot.person('ko');

    expect(await jimin.says('/tr uz 안녕하세요')).toEqual(['ko→uz: 안녕하세요\n\n— LibreTranslate']);
    const [answer] = await jimin.sends({ text: '내일 봐요' });
    const list = await jimin.presses('다른 언어', answer!);
    const turkish = await jimin.presses('Türkçe', list);

    expect(turkish.text).toBe('ko→tr: 내일 봐요\n\n— LibreTranslate');
    expect((await jimin.presses('English', await jimin.presses('다른 언어', turkish))).text).toBe(
      'ko→en: 내일 봐요',
    );
  });

  it('gets a pair that Papago lacks', async () => {
    await using place = await BotWithFallback.start();
    const emma = place.bot.person('en');

    const answers = await emma.says('/tr it See you at seven tomorrow evening.');

    expect(answers).toEqual(['en→it: See you at seven tomorrow evening.\n\n— LibreTranslate']);
  });

  it('gets what Papago has found to be in a language that it lacks', async () => {
    await using place = await BotWithFallback.start();
    place.bot.papago.fail({
      kind: 'answer',
      status: 400,
      body: JSON.stringify({ error: { errorCode: 'N2MT02', message: 'No' } }),
    });
    place.server.detects = { language: 'uz', confidence: 70 };

    const answers = await place.bot.person('ko').says('Bugun kechqurun nima yeymiz, do‘stim');

    expect(answers).toEqual(['uz→ko: Bugun kechqurun nima yeymiz, do‘stim\n\n— LibreTranslate']);
  });

  it('looks through many languages on two screens', async () => {
    const codes = 'en ko ar az bg bn ca cs da nl et fi el he hi hu it lt lv ms nb pl pt ro tr uk'.split(' ');
    await using place = await BotWithFallback.start(
      {},
      (server) => (server.languages = languagesOf(...codes)),
    );
    const jimin = place.bot.person('ko');

    const [welcome] = await jimin.sends({ text: '/start' });
    const others = await jimin.presses(/^다른 언어 \(\d+\)$/, welcome!);
    expect(labelsOf(others)).toEqual(expect.arrayContaining(['Polski', 'Ελληνικά', '다른 언어 (13)']));
    const theirs = await jimin.presses('Polski', others);
    const ready = await jimin.presses(/English/, theirs);

    expect(ready.text).toContain('Polski');
    expect(await jimin.says('Co zjemy dziś wieczorem, mój przyjacielu')).toEqual([
      'pl→en: Co zjemy dziś wieczorem, mój przyjacielu\n\n— LibreTranslate',
    ]);
    const [answer] = await jimin.sends({ text: '/tr tr Dzień dobry' });
    const list = await jimin.presses(/^(Language|다른 언어)$/, answer!);
    const more = await jimin.presses(/^(More languages|다른 언어) \(\d+\)$/, list);
    expect((await jimin.presses('Čeština', more)).text).toMatch(/→cs: Dzień dobry/);
  });
});
