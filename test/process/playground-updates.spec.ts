import type { Locator } from 'playwright-core';
import { describePlayground } from '../support/describe-playground';
import { PHONE, type PlaygroundVisit, WIDE } from '../support/playground-visit';

const JIMIN = 1001;
const EMMA = 1002;
const HARUKA = 1003;
const XIAOYU = 1004;

describePlayground("The playground's updates", (playground) => {
  const { visit } = playground;

  /** Sends an update to the playground as a script would. */
  const post = (body: unknown): Promise<Response> =>
    fetch(`${playground.url}/api/updates`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  /** The update on top of the panel, once it is one with these words, opened. */
  async function openNewest(page: PlaygroundVisit, words: string): Promise<Locator> {
    const newest = page.updates.first().filter({ hasText: words }).filter({ hasText: 'done' });
    await newest.locator('summary').first().click();
    return newest;
  }

  it('shows who took an update, what became of it, and the calls made for it', async () => {
    await using emma = await visit();
    await emma.writeAs(EMMA);
    await emma.say('/start');
    await emma.page.getByTestId('button').first().waitFor();

    const newest = await openNewest(emma, '/start');
    const line = await newest.locator('summary').first().innerText();
    expect(line.replace(/\s+/g, ' ')).toMatch(
      /^message Emma \/start done StartCommand\.start \d+ ms 1 call$/,
    );
    const update = JSON.parse(await newest.locator('pre[aria-label=Update]').innerText()) as unknown;
    expect(update).toMatchObject({ message: { text: '/start', from: { id: EMMA } } });
    await newest
      .getByTestId(/^call-/)
      .locator('summary')
      .click();
    const parameters = await newest.locator('pre[aria-label=Parameters]').innerText();
    expect(JSON.parse(parameters)).toMatchObject({ chat_id: EMMA });
    await emma.picture('updates-wide', WIDE);
  });

  it('sends an update again, which the bot answers again without paying again', async () => {
    await using jimin = await visit();
    await jimin.writeAs(JIMIN);
    await jimin.say('감사합니다.');
    await jimin.reads('Thank you.');

    const former = await openNewest(jimin, '감사합니다.');
    await former.getByText('6 chars, ₩0.12').waitFor();
    const before = await jimin.updates.count();
    await former.getByRole('button', { name: 'Send again' }).click();

    await jimin.updates.nth(before).waitFor();
    const again = await openNewest(jimin, '감사합니다.');
    await jimin.botMessages.nth(1).waitFor();
    expect(await jimin.ownMessages.count()).toBe(1);
    expect(await again.locator('summary').first().innerText()).not.toContain('chars');
  });

  it('sends an update as the visitor has changed it', async () => {
    await using haruka = await visit();
    await haruka.writeAs(HARUKA);
    await haruka.say('おはようございます。');
    await haruka.reads('좋은 아침이에요.');

    const former = await openNewest(haruka, 'おはようございます。');
    await former.getByRole('button', { name: 'Edit and send' }).click();
    const json = haruka.page.getByTestId('update-json');
    await json.fill((await json.inputValue()).replace('おはようございます。', 'ありがとうございます。'));
    await former.getByRole('button', { name: 'Send', exact: true }).click();

    await haruka.reads('감사합니다.');
    await json.waitFor({ state: 'detached' });
    expect(await haruka.ownMessages.last().innerText()).toMatch(/^ありがとうございます。/);
  });

  it('says what is wrong with an update, below where it was written, and takes it once it is right', async () => {
    await using xiaoyu = await visit(PHONE);
    await xiaoyu.writeAs(XIAOYU);
    await xiaoyu.page.getByTestId('updates-toggle').click();
    await xiaoyu.page.getByTestId('new-update').click();
    const json = xiaoyu.page.getByTestId('update-json');
    const begun = await json.inputValue();
    const alert = xiaoyu.page.getByTestId('updates').getByRole('alert');

    await json.fill('{"message": ');
    await json.press('Control+Enter');
    await alert.getByText('This is not JSON').waitFor();
    await json.fill('{"massage": {}}');
    await json.press('Control+Enter');
    await alert.getByText('there are no updates of the kind "massage"').waitFor();
    await xiaoyu.picture('updates-phone', PHONE);
    await json.fill(begun);
    await json.press('Control+Enter');

    const line = (await openNewest(xiaoyu, '/help')).locator('summary').first();
    await line.getByText('HelpCommand').waitFor();
    expect(await line.innerText()).toMatch(/小雨/);
  });

  it('takes no update about strangers, and goes on', async () => {
    for (const update of [
      { message: { chat: { id: 5 }, from: { id: EMMA }, text: 'Hi' } },
      { message: { chat: { id: EMMA }, from: { id: 5 }, text: 'Hi' } },
      { callback_query: { from: { id: EMMA }, data: 'a', message: { chat: { id: EMMA }, message_id: 1e9 } } },
      undefined,
    ]) {
      const response = await post({ update });
      expect([update, response.status]).toEqual([update, 400]);
    }
    const taken = await post({
      update: { message: { chat: { id: EMMA }, from: { id: EMMA }, text: '/help' } },
    });
    expect(taken.status).toBe(201);
    expect(await taken.json()).toEqual({ updateId: expect.anything() as number });
  });

  it('lets every call of one side travel longer, by mouse and by keyboard', async () => {
    await using emma = await visit();
    await emma.writeAs(EMMA);
    await emma.page.getByTestId('faults-toggle').click();
    const slider = emma.page.getByTestId('latency-telegram');

    await slider.fill('500');
    await emma.page.getByTestId('faults-toggle').getByText('1 fault is on').waitFor();
    await slider.focus();
    await slider.press('ArrowRight');
    await emma.page.getByTestId('faults').getByText('550 ms').waitFor();
    await emma.page.getByTestId('updates-toggle').click();
    await emma.say('/tr');
    const newest = await openNewest(emma, '/tr');
    expect(
      await newest
        .getByTestId(/^call-/)
        .locator('.call-time')
        .innerText(),
    ).toMatch(/^(5[5-9]|[6-9]\d|\d{3})\d ms$/);

    await emma.page.getByTestId('faults-toggle').click();
    await emma.page.getByTestId('faults-all-off').click();
    await emma.page.getByTestId('faults').getByText('No faults are on').waitFor();
    expect(await slider.inputValue()).toBe('0');
    const refused = await fetch(`${playground.url}/api/latency`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ group: 'telegram', milliseconds: 6_000 }),
    });
    expect(refused.status).toBe(400);
    expect(emma.complaints).toEqual([]);
  });
});
