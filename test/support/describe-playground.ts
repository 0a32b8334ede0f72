import type { Browser } from 'playwright-core';
import { canOpenChromium, openChromium } from './chromium';
import { PlaygroundVisit, WIDE } from './playground-visit';
import { RunningPlayground } from './running-playground';

/** Like `describe`, for tests that look at pages; left out, and said to be, where there is no browser. */
export const describeInBrowser = canOpenChromium() ? describe : describe.skip;

/** The one browser and the one playground of a suite. They are there while its tests run. */
export interface SharedPlayground {
  readonly browser: Browser;
  readonly url: string;
  /** Opens the page as somebody new. */
  visit: (viewport?: typeof WIDE) => Promise<PlaygroundVisit>;
}

/** Describes what people see in a playground that all tests share. */
export function describePlayground(name: string, tests: (playground: SharedPlayground) => void): void {
  describeInBrowser(name, () => {
    let browser: Browser;
    let running: RunningPlayground;

    beforeAll(async () => {
      browser = await openChromium();
      running = await RunningPlayground.start();
    });

    afterAll(async () => {
      await browser.close();
      await running[Symbol.asyncDispose]();
    });

    tests({
      get browser() {
        return browser;
      },
      get url() {
        return running.url;
      },
      visit: (viewport = WIDE) => PlaygroundVisit.begin(browser, running.url, viewport),
    });
  });
}
