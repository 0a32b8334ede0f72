import { describePlayground } from '../support/describe-playground';
import { PHONE, PlaygroundVisit, WIDE } from '../support/playground-visit';
import { RunningPlayground } from '../support/running-playground';

const JIMIN = 1001;
const EMMA = 1002;
const HARUKA = 1003;
const XIAOYU = 1004;
const GROUP = -2001;

describePlayground('The playground', (playground) => {
  const { visit } = playground;

  it('translates what 지민 writes, and into Japanese after she chose it by the buttons', async () => {
    await using jimin = await visit();
    await jimin.writeAs(JIMIN);

    await jimin.say('안녕하세요. 만나서 반갑습니다.');
    expect(await jimin.reads('Hello. Nice to meet you.')).toBe('안녕하세요. 만나서 반갑습니다.');

    await jimin.say('/start');
    await jimin.page.getByTestId('button').filter({ hasText: '✓ 한국어' }).waitFor();
    await jimin.updates.filter({ hasText: '/start' }).filter({ hasText: 'done' }).first().waitFor();
    await jimin.picture('playground-wide', WIDE);
    await jimin.picture('playground-phone', PHONE);

    await jimin.press('✓ 한국어');
    await jimin.page.getByTestId('button').filter({ hasText: '✓ English' }).waitFor();
    await jimin.press('日本語');
    await jimin.botMessages.getByText('한국어 ⇄ 日本語').waitFor();
    await jimin.say('감사합니다.');
    expect(await jimin.reads('ありがとうございます。')).toBe('감사합니다.');
  });

  it('lets Emma write and read Korean in her own chat only', async () => {
    await using emma = await visit();
    await emma.writeAs(EMMA);

    await emma.say('Thank you for coming.');
    await emma.reads('와 주셔서 감사합니다.');

    for (const personId of [JIMIN, HARUKA, XIAOYU]) {
      await emma.writeAs(personId);
      await emma.composer.and(emma.page.getByLabel(/, as (?!Emma)/)).waitFor();
      expect(await emma.conversation.innerText()).not.toMatch(/Thank you for coming|와 주셔서/);
    }
    await emma.page.getByTestId(`chat-${GROUP}`).click();
    await emma.composer.and(emma.page.getByLabel(/^Message to Weekend trip/)).waitFor();
    expect(await emma.conversation.innerText()).not.toMatch(/Thank you for coming|와 주셔서/);
  });

  it('shows an edited message in its new words', async () => {
    await using haruka = await visit();
    await haruka.writeAs(HARUKA);
    await haruka.say('おはようございます。');
    await haruka.reads('좋은 아침이에요.');

    const message = haruka.ownMessages.filter({ hasText: 'おはようございます。' });
    const testId = (await message.getAttribute('data-testid')) ?? '';
    await message.hover();
    await message.getByRole('button', { name: 'Edit' }).click();
    expect(await haruka.composer.inputValue()).toBe('おはようございます。');
    await haruka.say('こんばんは。');

    const edited = haruka.page.getByTestId(testId);
    await edited.getByText('edited').waitFor();
    expect(await edited.innerText()).toMatch(/^こんばんは。/);
    expect(await haruka.composer.inputValue()).toBe('');
  });

  it('sends a sticker, which the bot says it cannot translate', async () => {
    await using xiaoyu = await visit();
    await xiaoyu.writeAs(XIAOYU);

    await xiaoyu.page.getByTestId('attach').click();
    await xiaoyu.page.getByTestId('attach-sticker').click();

    await xiaoyu.ownMessages.getByRole('img', { name: 'Sticker' }).waitFor();
    expect(await xiaoyu.reads('我可以翻译文字、图片说明和投票。发一个试试吧！')).toBe('Sticker');
  });

  it('sends a poll, and shows its question and its options', async () => {
    await using jimin = await visit();
    await jimin.writeAs(JIMIN);

    await jimin.composer.fill('바다로 갈까요?');
    await jimin.page.getByTestId('attach').click();
    await jimin.page.getByTestId('attach-poll').click();

    const poll = jimin.ownMessages.getByRole('region', { name: 'Poll' });
    expect(await poll.innerText()).toMatch(/^바다로 갈까요\?\s+Yes\s+No$/);
  });

  it('shows the raw call behind an answer, with its parameters', async () => {
    await using emma = await visit();
    await emma.writeAs(EMMA);
    await emma.say('Good night.');
    await emma.reads('안녕히 주무세요.');

    await emma.showCalls();
    const call = emma.callsOf('sendMessage').first();
    expect(await call.locator('pre').count()).toBe(0);
    await call.locator('summary').click();

    const parameters = await call.locator('pre[aria-label=Parameters]').innerText();
    expect(JSON.parse(parameters)).toMatchObject({ chat_id: EMMA, text: '안녕히 주무세요.' });
  });

  it('fits a phone of 360 pixels without scrolling sideways', async () => {
    await using emma = await visit(PHONE);
    await emma.writeAs(EMMA);
    await emma.say('/start');
    await emma.say("Don't worry.");
    await emma.reads('걱정하지 마세요.');

    const widths = await emma.page.evaluate(
      `[document.documentElement, document.querySelector('[data-testid=conversation]')]
        .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)`,
    );
    expect(widths).toEqual([0, 0]);
    for (const part of [
      'banner',
      'conversation',
      'composer',
      'attach',
      'send',
      'calls-toggle',
      'updates-toggle',
      'faults-toggle',
    ]) {
      const box = await emma.page.getByTestId(part).boundingBox();
      expect([part, box && box.x >= 0 && box.x + box.width <= PHONE.width]).toEqual([part, true]);
    }
    await emma.page.getByTestId('calls-toggle').click();
    await emma.page.getByRole('dialog', { name: 'Bot API calls' }).waitFor();
  });

  it('asks nothing of any other place, and has nothing to complain about', async () => {
    await using haruka = await visit();
    await haruka.writeAs(HARUKA);
    await haruka.say('/start');
    await haruka.say('さようなら。');
    await haruka.reads('안녕히 가세요.');
    await haruka.showCalls();
    await haruka.page.getByTestId('calls').locator('summary').first().click();
    await haruka.page.getByTestId('commands').click();

    const origins = haruka.asked.filter(({ protocol }) => protocol !== 'data:').map(({ origin }) => origin);
    expect([...new Set(origins)]).toEqual([new URL(playground.url).origin]);
    expect(haruka.complaints).toEqual([]);
  });

  it('says in its banner where real translations come from', async () => {
    await using visitor = await visit();

    const banner = visitor.page.getByTestId('banner');
    expect(await banner.innerText()).toContain('Real ones come from NAVER Papago.');
    expect(await banner.getByRole('link').getAttribute('href')).toBe('https://papago.naver.com/');
  });

  it('can be used with the keyboard alone', async () => {
    await using emma = await visit();
    const { keyboard } = emma.page;

    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await keyboard.type('Well done!');
    await keyboard.press('Enter');

    expect(await emma.reads('잘했어요!')).toBe('Well done!');
  });

  it('ends with 0 on SIGTERM although a page is open', async () => {
    await using another = await RunningPlayground.start();
    await using visitor = await PlaygroundVisit.begin(playground.browser, another.url);

    const asked = Date.now();
    const code = await another.process.kill('SIGTERM');

    expect(code).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5_000);
    await visitor.page.getByRole('status').getByText('Connecting…').waitFor();
  });
});
