import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { keepMessageText } from './test-output';

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

/** Somebody at the playground's page, in a browser profile of their own. */
export class PlaygroundVisit implements AsyncDisposable {
  /** Errors in the console, and those that nothing caught. */
  readonly complaints: string[] = [];
  /** Where the page asked for anything. */
  readonly asked: URL[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => this.asked.push(new URL(request.url())));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** Opens the page, and waits until it hears its server. */
  static async begin(browser: Browser, url: string, viewport = WIDE): Promise<PlaygroundVisit> {
    const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'Asia/Seoul' });
    const visit = new PlaygroundVisit(context, await context.newPage());
    await visit.page.goto(url);
    await visit.page.getByRole('status').getByText('Connected').waitFor({ state: 'attached' });
    return visit;
  }

  get composer(): Locator {
    return this.page.getByTestId('composer');
  }

  get conversation(): Locator {
    return this.page.getByTestId('conversation');
  }

  /** Bubbles of whoever the visitor writes as. */
  get ownMessages(): Locator {
    return this.conversation.getByRole('article', { name: /^You, / });
  }

  get botMessages(): Locator {
    return this.conversation.getByRole('article', { name: /^Papago Playground, / });
  }

  /** Lines of the panel of updates, newest first. */
  get updates(): Locator {
    return this.page.getByTestId('updates').getByTestId(/^update-\d/);
  }

  /** Opens the panel of all calls, in place of the one that is open. */
  async showCalls(): Promise<void> {
    await this.page.getByTestId('calls-toggle').click();
    await this.page.getByTestId('calls').waitFor();
  }

  /** Calls of a method in the panel, which must be open, newest first. */
  callsOf(method: string): Locator {
    return this.page.getByTestId('calls').locator('details').filter({ hasText: method });
  }

  /** The switch of a fault; the panel must be open. */
  fault(group: 'Telegram' | 'Papago', name: string): Locator {
    const ofGroup = this.page.getByTestId('faults').getByRole('region', { name: group });
    return ofGroup.getByRole('switch', { name, exact: true });
  }

  /** The switch of a fault, once it is so. */
  async sees(fault: Locator, state: 'on' | 'off'): Promise<void> {
    await fault.and(this.page.getByRole('switch', { checked: state === 'on' })).waitFor();
  }

  async writeAs(personId: number): Promise<void> {
    await this.page.getByTestId(`person-${personId}`).click();
  }

  async say(text: string): Promise<void> {
    keepMessageText(text);
    await this.composer.fill(text);
    await this.page.getByTestId('send').click();
  }

  /** Waits for a message of the bot, and returns what it quotes. */
  async reads(text: string): Promise<string> {
    const message = this.botMessages.filter({ has: this.page.getByText(text, { exact: true }) }).last();
    await message.waitFor();
    const quote = message.locator('.quote-text');
    return (await quote.count()) > 0 ? quote.innerText() : '';
  }

  async press(button: string): Promise<void> {
    await this.page.getByTestId('button').filter({ hasText: button }).last().click();
  }

  /** Keeps a picture of the page in the folder that SCREENSHOT_DIR names, if it names one. */
  async picture(name: string, viewport: { width: number; height: number }): Promise<void> {
    const folder = process.env['SCREENSHOT_DIR'];
    if (!folder) return;
    const before = this.page.viewportSize();
    await this.page.setViewportSize(viewport);
    await this.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    if (before) await this.page.setViewportSize(before);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context.close();
  }
}
