import type { Browser } from 'playwright-core';
import { openChromium } from '../support/chromium';
import { describeInBrowser } from '../support/describe-playground';
import { eventually } from '../support/eventually';
import { PlaygroundVisit } from '../support/playground-visit';
import { ProjectCopy } from '../support/project-copy';
import { RunningPlayground } from '../support/running-playground';

const EMMA = 1002;
const TEXTS = 'src/features/help/help.texts.json';
const COMMAND = 'src/features/help/help.command.ts';
/** Everything is compiled at first, which a busy machine takes its time for. Milliseconds. */
const PATIENCE_MS = 90_000;

jest.setTimeout(PATIENCE_MS);

type Texts = Record<string, Record<string, string>>;

describeInBrowser('The playground that watches the code', () => {
  let browser: Browser;
  let project: ProjectCopy;
  let playground: RunningPlayground;
  let starts = 0;

  /** Waits until the bot was started anew once more. */
  async function restarted(): Promise<void> {
    starts += 1;
    const count = (): number => playground.process.output.split('The bot is running again.').length - 1;
    await eventually('the bot runs again', () => count() >= starts, PATIENCE_MS);
  }

  async function visitAsEmma(): Promise<PlaygroundVisit> {
    const visit = await PlaygroundVisit.begin(browser, playground.url);
    visit.page.setDefaultTimeout(PATIENCE_MS);
    await visit.writeAs(EMMA);
    return visit;
  }

  beforeAll(async () => {
    browser = await openChromium();
    project = new ProjectCopy();
    project.forgetCompiled();
    playground = await RunningPlayground.start(project.path('dist/playground/main.js'), ['--watch']);
    await restarted();
  });

  afterAll(async () => {
    await browser.close();
    await playground[Symbol.asyncDispose]();
    project[Symbol.dispose]();
  });

  it('answers with a sentence that was just changed, in the same chat', async () => {
    await using emma = await visitAsEmma();
    await emma.say('/help');
    await emma.botMessages.nth(0).waitFor();

    project.change(TEXTS, (json) => {
      const texts = JSON.parse(json) as Texts;
      return JSON.stringify({ ...texts, en: { ...texts['en'], intro: 'Ask me anything.' } });
    });
    await restarted();
    await emma.say('/help');

    await emma.botMessages.nth(1).getByText('Ask me anything.').waitFor();
    expect(await emma.ownMessages.count()).toBe(2);
    expect(emma.complaints).toEqual([]);
  });

  it('shows where a change does not compile, and lets the bot go on as it was', async () => {
    await using emma = await visitAsEmma();
    const before = await emma.botMessages.count();

    project.change(COMMAND, (code) => `const broken = ;\n${code}`);
    await emma.page.getByRole('alert').getByText(`${COMMAND}:1`).waitFor();
    await emma.page.getByRole('alert').getByText('Expression expected.').waitFor();
    await emma.say('/help');
    await emma.botMessages.nth(before).waitFor();
    await emma.picture('watch-error', { width: 1440, height: 900 });
    await playground.process.says(`${COMMAND}:1: Expression expected.`);

    project.change(COMMAND, (code) => code.replace('const broken = ;\n', ''));
    await restarted();
    await emma.page.getByTestId('bot-notices').getByText('compile').waitFor({ state: 'detached' });
    expect(emma.complaints).toEqual([]);
  });

  it('shows why the bot cannot start, and starts it when that is mended', async () => {
    await using emma = await visitAsEmma();
    const before = await emma.botMessages.count();

    project.change(COMMAND, (code) => `${code}\nthrow new Error('no tea left');\n`);
    await emma.page.getByTestId('bot-notices').getByText('The bot cannot start.').waitFor();
    await emma.page
      .getByTestId('bot-notices')
      .getByText(/help\.command\.ts:\d+[^]*no tea left/)
      .waitFor();
    await emma.picture('watch-down', { width: 390, height: 844 });
    await emma.say('/help');

    project.change(COMMAND, (code) => code.replace("\nthrow new Error('no tea left');\n", ''));
    await restarted();
    await emma.botMessages.nth(before).waitFor();
    expect(await emma.page.getByTestId('bot-notices').innerText()).toBe('');
  });
});
