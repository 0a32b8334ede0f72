import { LANGUAGES } from '../../languages/languages';
import { type AnswerAction, answerButton } from './answer-button';

const ACTIONS: AnswerAction[] = ['register', 'into', 'from', 'languages', 'more', 'row', 'back'];

describe('The data of a button under an answer', () => {
  it('is read as it was written', () => {
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
              const { callback_data: data } = answerButton.labelled('Other', button);

              expect({ instead: undefined, ...answerButton.read(data) }).toEqual(button);
            }
  });

  it.each([
    'tr:x:ko:en:p:::',
    'tr:r:ko:auto:p:::',
    'tr:r:klingon:en:p:::',
    'tr:r:ko:en:q:::',
    'tr:r:ko:en:p:99999::',
    'tr:r:ko:en:p:-1::',
    'tr:r:ko:en:p:1:::more',
    'tr:__proto__:ko:en:p:::',
    'tr:r:ko:en',
    'tr',
  ])('means nothing when we would not have written it: %s', (data) => {
    expect(answerButton.read(data)).toBeUndefined();
  });
});
