import { usageCount, UsageCounts } from '../../src/chats/usage-counts';
import { PapagoEngine } from '../../src/papago/papago-engine';
import { TranslationEngine } from '../../src/translation/translation-engine';
import { BotWithFallback } from '../support/bot-with-fallback';
import { startBot } from '../support/start-bot';
import { buttonsOf } from '../support/test-person';

const TURKISH = 'Bu akşam ne yiyelim arkadaşım, sen ne dersin';

describe('What LibreTranslate translates', () => {
  it('takes nothing from the budget, and goes on when that is used up', async () => {
    await using place = await BotWithFallback.start({ PAPAGO_MONTHLY_CHARACTER_LIMIT: '10' });
    const elif = place.bot.person('tr');

    expect(await elif.says(TURKISH)).toEqual([`tr→ko: ${TURKISH}\n\n— LibreTranslate`]);
    await elif.says(TURKISH);

    expect(await place.characters).toBe(0);
    expect(await place.bot.app.get(UsageCounts).read(usageCount.savedCharacters(Date.now()))).toBe(0);
  });

  it('is limited by messages per minute all the same', async () => {
    await using place = await BotWithFallback.start({ USER_MESSAGES_PER_MINUTE: '1' });
    const elif = place.bot.person('tr');
    await elif.says(TURKISH);

    const [line] = await elif.says('Yarın sabah erken kalkıp denize gidelim mi');

    expect(line).toMatch(/in a minute/);
    expect(place.server.calls).toHaveLength(1);
  });
});

describe('LibreTranslate', () => {
  it('is no way out when the month of Papago is used up', async () => {
    await using place = await BotWithFallback.start({ PAPAGO_MONTHLY_CHARACTER_LIMIT: '3' });

    expect(await place.bot.person('en').says('See you at seven')).toEqual([
      "This month's translation allowance of the bot is used up. Everything else goes on working.",
    ]);
    expect(place.server.calls).toEqual([]);
  });

  it('is no way out when Papago is away', async () => {
    await using place = await BotWithFallback.start();
    const away = { kind: 'answer' as const, status: 503, body: '' };
    place.bot.papago.fail(away, away, away);

    expect(await place.bot.person('ko').says('안녕하세요')).toEqual([
      '지금은 파파고에 연결할 수 없어요. 몇 분 뒤에 다시 시도해 주세요.',
    ]);
    expect(place.server.calls).toEqual([]);
  });

  it('is named when it is away itself', async () => {
    await using place = await BotWithFallback.start();
    await place.server.stop();

    expect(await place.bot.person('tr').says(TURKISH)).toEqual([
      'LibreTranslate, which translates between these languages, cannot be reached just now. Please try again in a few minutes.',
    ]);
  });

  it('need not be there for the bot to start and to translate', async () => {
    await using bot = await startBot({ LIBRETRANSLATE_URL: 'http://127.0.0.1:1' });

    expect(await bot.person('ko').says('안녕하세요')).toEqual(['ko→en: 안녕하세요']);
    expect((await fetch(`${await bot.url}/health/ready`)).status).toBe(200);
    expect(await bot.person('tr').says('Good morning')).toEqual(['en→ko: Good morning']);
  });
});

describe('Where no LibreTranslate is set up', () => {
  it('Papago alone is the engine', async () => {
    await using bot = await startBot();

    expect(bot.app.get(TranslationEngine)).toBeInstanceOf(PapagoEngine);
  });

  it('nobody is offered what Papago lacks', async () => {
    await using bot = await startBot();
    const elif = bot.person('tr');

    expect(await elif.says('/tr tr 안녕하세요')).toEqual(['ko→en: tr 안녕하세요']);
    const [greeting] = await elif.sends({ text: '/start' });
    expect(buttonsOf(greeting!)).toHaveLength(13);
  });
});
