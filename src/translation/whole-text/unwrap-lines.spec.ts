import { as, marked } from '../../../test/support/marked-text-builder';
import { passageOf } from './passage';
import { unwrapLines } from './unwrap-lines';

const unwrapped = (text: string): string => unwrapLines(passageOf(marked(text))).text;

describe('A wrapped paragraph', () => {
  it('becomes one line', () => {
    expect(
      unwrapped(
        'The meeting has been moved to the big room\non the third floor, since more people want\nto come.\n\nSee you!',
      ),
    ).toBe(
      'The meeting has been moved to the big room on the third floor, since more people want to come.\n\nSee you!',
    );
  });

  it('becomes one line in Korean', () => {
    expect(
      unwrapped(
        '내일 오후에 있을 회의는 삼 층 큰 회의실로 장소가\n변경되어 참석하실 분들은 미리 확인해 주세요.',
      ),
    ).toBe('내일 오후에 있을 회의는 삼 층 큰 회의실로 장소가 변경되어 참석하실 분들은 미리 확인해 주세요.');
  });

  it('becomes one line without a blank in Japanese', () => {
    expect(unwrapped('明日の午後に予定されている会議は三階の大きな部屋\nに変更になりました。')).toBe(
      '明日の午後に予定されている会議は三階の大きな部屋に変更になりました。',
    );
  });

  it('keeps its styles on their words', () => {
    const source = marked(
      'The meeting has been moved to the big room\non the ',
      as('bold', 'third floor'),
      ', since more people\nwant to ',
      as('italic', 'come'),
    );

    const { text, marks } = unwrapLines(passageOf(source));

    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['third floor', 'come']);
  });
});

describe('Line breaks stay', () => {
  it.each([
    ['in short lines of chat', '안녕\n뭐 해?\n밥 먹었어'],
    [
      'after a sentence',
      'The meeting has been moved to the big room.\nthe old room is too small for all of us now',
    ],
    [
      'after a Korean sentence without a full stop',
      '내일 회의는 오후 세 시 반으로 변경되었습니다\n참석 가능하신 분은 답장해 주세요',
    ],
    [
      'before items of a list',
      'Things that we need for the meeting tomorrow\n- a projector and a cable for it, please\n- chairs',
    ],
    [
      'before numbered items',
      'Things that we need for the meeting tomorrow\n1. a projector and a cable for it, please\n2. chairs',
    ],
    [
      'before quoted lines',
      'They wrote this to all of us the other day\n> the meeting has been moved to another day',
    ],
    ['before indented lines', 'The meeting has been moved to the big room\n    on the third floor'],
    [
      'where the next word would have fit',
      'The meeting has been moved\nto the\nlarge room on the third floor of the other house',
    ],
    [
      'between two lines that both begin like sentences',
      'We will meet in the big room this afternoon\nAnna brings the projector and all the cables',
    ],
    ['in a table of numbers', '1234567890 1234567890 1234567890 1234567890\n1234567890 1234567890'],
    [
      'where lines are blank',
      'The meeting has been moved to the big room\n \non the third floor of the other house',
    ],
  ])('%s', (_where, text) => {
    expect(unwrapped(text)).toBe(text);
  });

  it('within a link', () => {
    const source = marked(
      as('text_link', 'The meeting has been moved to the big room\non the third floor', { url: 'u' }),
    );

    expect(unwrapLines(passageOf(source)).text).toBe(source.text);
  });
});
