import type { Browser } from 'playwright-core';
import { canOpenChromium, openChromium } from '../../../test/support/chromium';
import { PlaygroundVisit, WIDE } from '../../../test/support/playground-visit';
import { RunningPlayground } from '../../../test/support/running-playground';

const EMMA = 1002;

const describeInBrowser = canOpenChromium() ? describe : describe.skip;

describeInBrowser('The glossary in the playground', () => {
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

  it('is a file that opens in the chat', async () => {
    await using emma = await PlaygroundVisit.begin(browser, playground.url);
    await emma.writeAs(EMMA);
    await emma.say('/glossary add 팀장 = Team Lead');
    await emma.reads('From now on: 팀장 = Team Lead');

    await emma.say('/glossary export');
    const file = emma.botMessages.getByTestId('document');
    await file.getByText('glossary.csv').click();
    await emma.picture('playground-file', WIDE);

    expect((await file.locator('pre').innerText()).split(/\r?\n/)).toEqual([
      'source,target',
      '팀장,Team Lead',
    ]);
    await emma.showCalls();
    const parameters = emma.callsOf('sendDocument').locator('pre[aria-label=Parameters]');
    await emma.callsOf('sendDocument').locator('summary').click();
    expect(JSON.parse(await parameters.innerText())).toMatchObject({
      document: { name: 'glossary.csv', bytes: 34 },
    });
  });
});
