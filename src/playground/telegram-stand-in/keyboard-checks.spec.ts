import type { InlineButton } from './bot-api-objects';
import { checkKeyboard } from './keyboard-checks';

const check = (button: InlineButton): void => checkKeyboard({ inline_keyboard: [[button]] });

describe('A button', () => {
  it.each<[string, InlineButton]>([
    ['64 bytes of data', { text: 'Go', callback_data: `${'가'.repeat(21)}x` }],
    ['a text of 256 characters to copy', { text: 'Copy', copy_text: { text: 'x'.repeat(256) } }],
    ['a link', { text: 'Open', url: 'https://example.org' }],
  ])('may hold %s', (_what, button) => {
    expect(() => check(button)).not.toThrow();
  });

  it.each<[string, InlineButton, string]>([
    ['without words', { text: ' ', callback_data: 'go' }, 'text must be non-empty'],
    ['that does nothing', { text: 'Go' }, 'exactly one thing'],
    [
      'that does two things',
      { text: 'Go', callback_data: 'go', url: 'https://example.org' },
      'exactly one thing',
    ],
    ['with 66 bytes of data', { text: 'Go', callback_data: '가'.repeat(22) }, 'BUTTON_DATA_INVALID'],
    ['with empty data', { text: 'Go', callback_data: '' }, 'BUTTON_DATA_INVALID'],
    ['with nothing to copy', { text: 'Copy', copy_text: { text: '' } }, 'BUTTON_COPY_TEXT_INVALID'],
    [
      'with 257 characters to copy',
      { text: 'Copy', copy_text: { text: 'x'.repeat(257) } },
      'BUTTON_COPY_TEXT_INVALID',
    ],
  ])('is refused %s', (_what, button, refusal) => {
    expect(() => check(button)).toThrow(refusal);
  });
});
