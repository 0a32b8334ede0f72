import { defineButton } from './button-definition';
import { coded, oneOf, optional, wholeNumber } from './button-fields';

const quizButton = defineButton('quiz', {
  choice: oneOf('yes', 'no'),
  level: coded({ easy: 'e', hard: 'h' }),
  day: wholeNumber(366),
  next: optional(wholeNumber(9)),
});

describe('A kind of button', () => {
  it('writes its values into the data and reads them from there', () => {
    const { text, callback_data: data } = quizButton.labelled('Yes', {
      choice: 'yes',
      level: 'hard',
      day: 17,
    });

    expect([text, data]).toEqual(['Yes', 'quiz:yes:h:17:']);
    expect(quizButton.read(data)).toEqual({ choice: 'yes', level: 'hard', day: 17, next: undefined });
  });

  it.each([
    ['another button', 'other:yes:h:17:'],
    ['a value that it does not have', 'quiz:maybe:h:17:'],
    ['a code that it does not have', 'quiz:yes:x:17:'],
    ['a number that is too large', 'quiz:yes:h:367:'],
    ['what is no number', 'quiz:yes:h:1e2:'],
    ['too few values', 'quiz:yes:h:17'],
    ['too many values', 'quiz:yes:h:17::1'],
    ['nothing', ''],
  ])('does not read %s', (_, data) => {
    expect(quizButton.read(data)).toBeUndefined();
  });

  it('is refused when its data might not fit into the 64 bytes of Telegram with a signature', () => {
    const five = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((key) => [key, wholeNumber()]));

    expect(() => defineButton('many', five)).toThrow(
      'defineButton: "many" may take 89 bytes, and 55 is the most; use fewer or shorter values',
    );
    expect(() => defineButton('한', {})).toThrow('"한" is no name for a button');
  });
});
