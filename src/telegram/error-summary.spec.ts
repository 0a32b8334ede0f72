import { summaryOf } from './error-summary';
import { TelegramError } from './outgoing/telegram-error';

describe('An error, as a log may hold it,', () => {
  it.each([
    ['one line', 'someone said 안녕'],
    ['lines that look like calls', 'it said\nat seven we meet, the code is 1234'],
    ['lines that look very much like calls', 'it said\n    at seven (secret.ts:1:2)'],
  ])('tells its kind and its place, and nothing of a message of %s', (_what, message) => {
    const summary = summaryOf(new TypeError(message));

    expect(summary).toMatch(/^TypeError at .*error-summary\.spec\.ts:\d+:\d+\)?$/);
    expect(summary).not.toMatch(/안녕|seven|1234|secret/);
  });

  it('tells what Telegram said', () => {
    const error = new TelegramError('refused', {
      method: 'sendMessage',
      description: 'Bad Request: TOO_BAD',
    });

    expect(summaryOf(error)).toBe('refused: sendMessage: Bad Request: TOO_BAD');
  });

  it('tells the type of what is no error', () => {
    expect(summaryOf('a text')).toBe('string');
  });
});
