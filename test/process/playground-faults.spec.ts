import type { Browser } from 'playwright-core';
import { openChromium } from '../support/chromium';
import { describeInBrowser } from '../support/describe-playground';
import { PHONE, PlaygroundVisit, WIDE } from '../support/playground-visit';
import { RunningPlayground } from '../support/running-playground';

const EMMA = 1002;

describeInBrowser("The playground's faults", () => {
  let browser: Browser;
  let playground: RunningPlayground;
  const visit = (viewport = WIDE): Promise<PlaygroundVisit> =>
    PlaygroundVisit.begin(browser, playground.url, viewport);

  beforeAll(async () => {
    browser = await openChromium();
  });

  beforeEach(async () => {
    playground = await RunningPlayground.start();
  });

  afterEach(() => playground[Symbol.asyncDispose]());

  afterAll(() => browser.close());

  it('answers exactly once when the server errors are over', async () => {
    await using emma = await visit();
    await emma.writeAs(EMMA);
    await emma.page.getByTestId('faults-toggle').click();
    const errors = emma.fault('Telegram', 'Server errors');

    await errors.click();
    await emma.sees(errors, 'on');
    await emma.page.getByTestId('faults-toggle').getByText('1 fault is on').waitFor();
    await emma.say('Thank you for coming.');
    await errors.getByText(/^struck/).waitFor();
    await emma.picture('faults-wide', WIDE);
    expect(await emma.botMessages.count()).toBe(0);

    await errors.click();
    await emma.sees(errors, 'off');
    await emma.page.getByTestId('faults-toggle').getByText('Faults', { exact: true }).waitFor();
    await emma.reads('와 주셔서 감사합니다.');
    await emma.say('Good night.');
    await emma.reads('안녕히 주무세요.');
    expect(await emma.botMessages.count()).toBe(2);
  });

  it('shows the same switches to everybody, and ends all faults at once', async () => {
    await using emma = await visit();
    await using jimin = await visit(PHONE);
    await emma.page.getByTestId('faults-toggle').click();

    await emma.fault('Papago', 'Slow (5 s)').focus();
    await emma.page.keyboard.press('Space');
    await emma.fault('Telegram', 'Slow (1.5 s)').focus();
    await emma.page.keyboard.press('Enter');
    await jimin.page.getByRole('button', { name: 'Show the faults (2 faults are on)' }).click();
    await jimin.sees(jimin.fault('Papago', 'Slow (5 s)'), 'on');
    await jimin.sees(jimin.fault('Telegram', 'Slow (1.5 s)'), 'on');
    await jimin.picture('faults-phone', PHONE);

    await jimin.page.getByRole('button', { name: 'All off' }).click();
    await emma.sees(emma.fault('Papago', 'Slow (5 s)'), 'off');
    await emma.page.getByTestId('faults').getByText('No faults are on').waitFor();
    expect(await emma.page.getByRole('switch', { checked: true }).count()).toBe(0);
    expect([...emma.complaints, ...jimin.complaints]).toEqual([]);
  });

  it('switches nothing that is not there', async () => {
    for (const wish of [{ id: 'no-such-fault', on: true }, { id: 'papago-slow', on: 'yes' }, {}]) {
      const { status } = await fetch(`${playground.url}/api/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      });
      expect([wish, status]).toEqual([wish, 400]);
    }
  });
});
