import { LANGUAGES } from '../../languages/languages';
import { ANSWER_BUTTON, type AnswerAction, readAnswerButton, writeAnswerButton } from './answer-button';

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MOST_BYTES = 64;

const ACTIONS: AnswerAction[] = ['register', 'into', 'from', 'languages', 'row', 'back'];

function read(data: string) {
  const match = ANSWER_BUTTON.exec(data);
  return match ? readAnswerButton(match) : undefined;
}

describe('The data of a button under an answer', () => {
  it('is read as it was written, in at most 64 bytes', () => {
    for (const action of ACTIONS)
      for (const from of ['auto' as const, ...LANGUAGES])
        for (const into of LANGUAGES)
          for (const register of ['polite', 'plain'] as const)
            for (const [length, instead] of [
              [undefined, undefined],
              [0, { from: 'auto' as const, into: 'zh-CN' as const }],
              [4096, { from: 'zh-TW' as const, into: 'ja' as const }],
            ] as const) {
              const button = { action, from, into, register, length, instead };
              const data = writeAnswerButton(button);

              expect(Buffer.byteLength(data)).toBeLessThanOrEqual(MOST_BYTES);
              expect(read(data)).toEqual(button);
            }
  });

  it.each([
    'tr:x:ko:en:p:',
    'tr:r:ko:auto:p:',
    'tr:r:klingon:en:p:',
    'tr:r:xx:en:p:',
    'tr:r:ko:en:q:',
    'tr:r:ko:en:p:99999',
    'tr:r:ko:en:p::vi',
    'tr:r:ko:en:p:-1',
    'tr:r:ko:en:p:1:more',
    'tr:__proto__:ko:en:p:',
    'tr',
  ])('means nothing when we would not have written it: %s', (data) => {
    expect(read(data)).toBeUndefined();
  });
});
