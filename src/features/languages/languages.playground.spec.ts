import type { Browser } from 'playwright-core';
import { canOpenChromium, openChromium } from '../../../test/support/chromium';
import { PlaygroundVisit } from '../../../test/support/playground-visit';
import { RunningPlayground } from '../../../test/support/running-playground';

const JIMIN = 1001;

const describeInBrowser = canOpenChromium() ? describe : describe.skip;

describeInBrowser('/languages in the playground', () => {
  let browser: Browser;
  let playground: RunningPlayground;

  beforeAll(async () => {
    browser = await openChromium();
    playground = await RunningPlayground.start();
  });

  afterAll(async () => {
    await browser.close();
    await playground[Symbol.asyncDispose]();
  });

  it('is chosen by buttons, with a remark for the eye', async () => {
    await using jimin = await PlaygroundVisit.begin(browser, playground.url);
    await jimin.writeAs(JIMIN);
    await jimin.say('/languages');

    await jimin.press('상대 언어: English');
    await jimin.press('日本語');

    await jimin.page.getByTestId('toast').getByText('한국어 ⇄ 日本語').waitFor();
    await jimin.say('감사합니다.');
    expect(await jimin.reads('ありがとうございます。')).toBe('감사합니다.');
  });
});
