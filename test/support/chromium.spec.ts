import { canOpenChromium } from './chromium';

describe('Without Chromium', () => {
  it('a run of CI fails and says what to install', () => {
    expect(() => canOpenChromium(false, true)).toThrow('apt-get install -y chromium');
  });

  it('any other run says that it left tests out', () => {
    const said: string[] = [];

    expect(canOpenChromium(false, false, (line) => said.push(line))).toBe(false);
    expect(said.join('')).toMatch(/SKIPPED.*apt-get install -y chromium/);
  });
});

describe('With Chromium', () => {
  it('nothing is left out, and nothing said', () => {
    const said: string[] = [];

    expect(canOpenChromium(true, true, (line) => said.push(line))).toBe(true);
    expect(said).toEqual([]);
  });
});
