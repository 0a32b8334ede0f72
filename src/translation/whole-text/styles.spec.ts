import { as, marked } from '../../../test/support/marked-text-builder';
import { translated } from '../../../test/support/scripted-plain-translator';

describe('A style', () => {
  it('stays on its words within a sentence', async () => {
    const source = marked('오늘은 ', as('bold', '정말'), ' 재미있었어요');

    expect(
      await translated(source, { '오늘은 ⟦1⟧정말⟦2⟧ 재미있었어요': 'Today was ⟦1⟧really⟦2⟧ fun' }),
    ).toEqual(marked('Today was ', as('bold', 'really'), ' fun'));
  });

  it('stays without doubled blanks where the translator puts some around', async () => {
    const source = marked('오늘은 ', as('bold', '정말'), ' 재미있었어요');

    expect(
      await translated(source, { '오늘은 ⟦1⟧정말⟦2⟧ 재미있었어요': 'Today was ⟦ 1 ⟧ really ⟦2 ⟧ fun' }),
    ).toEqual(marked('Today was ', as('bold', 'really'), ' fun'));
  });

  it('of the whole text costs no tokens', async () => {
    const source = marked(' ', as('bold', as('italic', '안녕하세요')), '\n');

    expect(await translated(source, { 안녕하세요: 'Hello' })).toEqual(
      marked(' ', as('bold', as('italic', 'Hello')), '\n'),
    );
  });

  it('stays within another one', async () => {
    const source = marked('이건 ', as('bold', ['아주 ', as('italic', '아주')]), ' 중요해요');

    expect(
      await translated(source, {
        '이건 ⟦1⟧아주 ⟦2⟧아주⟦3⟧⟦4⟧ 중요해요': 'This is ⟦1⟧very, ⟦2⟧very⟦3⟧⟦4⟧ important',
      }),
    ).toEqual(marked('This is ', as('bold', ['very, ', as('italic', 'very')]), ' important'));
  });

  it('stays on a name', async () => {
    const source = marked('Ask ', as('bold', as('mention', '@anna')), ' first');

    expect(await translated(source, { 'Ask ⟦1⟧ first': '먼저 ⟦1⟧ 님께 물어보세요' })).toEqual(
      marked('먼저 ', as('bold', '@anna'), ' 님께 물어보세요'),
    );
  });

  it.each([
    ['nothing is between its tokens', 'Today was really fun⟦1⟧⟦2⟧'],
    ['its tokens come back the wrong way round', '⟦2⟧Today was really⟦1⟧ fun'],
    ['it would cover everything', '⟦1⟧Today was really fun⟦2⟧'],
  ])('is dropped where %s', async (_why, answer) => {
    const source = marked('오늘은 ', as('bold', '정말'), ' 재미있었어요');

    expect(await translated(source, { '오늘은 ⟦1⟧정말⟦2⟧ 재미있었어요': answer })).toEqual(
      marked('Today was really fun'),
    );
  });

  it('is dropped where a name has come into it', async () => {
    const source = marked(as('mention', '@anna'), ' has ', as('bold', 'won'), ' today');

    expect(
      await translated(source, { '⟦1⟧ has ⟦2⟧won⟦3⟧ today': '오늘 ⟦2⟧⟦1⟧ 님이 이겼어요⟦3⟧ 정말' }),
    ).toEqual(marked('오늘 @anna 님이 이겼어요 정말'));
  });

  it('is given up, and the text sent again without it, where a token is lost', async () => {
    const source = marked('오늘은 ', as('bold', '정말'), ' 재미있었어요');

    expect(
      await translated(source, {
        '오늘은 ⟦1⟧정말⟦2⟧ 재미있었어요': 'Today was [1]really[2] fun',
        '오늘은 정말 재미있었어요': 'Today was really fun',
      }),
    ).toEqual(marked('Today was really fun'));
  });
});

describe('Words under a spoiler', () => {
  const source = marked('범인은 ', as('spoiler', '집사'), '예요!');

  it('are translated by themselves and come back under it', async () => {
    expect(
      await translated(source, { '범인은 ⟦1⟧예요!': 'The culprit is ⟦1⟧!', 집사: 'the butler' }),
    ).toEqual(marked('The culprit is ', as('spoiler', 'the butler'), '!'));
  });

  it('stay hidden where their token is lost', async () => {
    expect(
      await translated(source, {
        '범인은 ⟦1⟧예요!': 'The culprit is [one]!',
        범인은: 'The culprit is',
        집사: 'the butler',
        '예요!': 'It is!',
      }),
    ).toEqual(marked('The culprit is ', as('spoiler', 'the butler'), ' It is!'));
  });

  it('keep their styles and names', async () => {
    const ending = marked('끝: ', as('spoiler', [as('mention', '@anna'), '가 ', as('bold', '이겨요')]));

    expect(
      await translated(ending, { '끝: ⟦1⟧': 'The end: ⟦1⟧', '⟦1⟧가 ⟦2⟧이겨요⟦3⟧': '⟦1⟧ ⟦2⟧wins⟦3⟧' }),
    ).toEqual(marked('The end: ', as('spoiler', ['@anna ', as('bold', 'wins')])));
  });

  it('stay hidden where they are code, which Telegram would uncover', async () => {
    const code = marked('The key: ', as('spoiler', as('code', 'a1b2')));

    expect(await translated(code, { 'The key: ⟦1⟧': '열쇠: ⟦1⟧' })).toEqual(
      marked('열쇠: ', as('spoiler', 'a1b2')),
    );
  });
});

describe('A quotation', () => {
  it('is translated by itself and keeps its borders', async () => {
    const source = marked(as('blockquote', '몇 시에\n만나요?'), '\n일곱 시에요');

    expect(
      await translated(source, {
        '몇 시에\n만나요?': 'At what time\ndo we meet?',
        '일곱 시에요': 'At seven',
      }),
    ).toEqual(marked(as('blockquote', 'At what time\ndo we meet?'), '\nAt seven'));
  });

  it('keeps bold that goes through it on both sides', async () => {
    const source = marked(as('bold', [as('expandable_blockquote', '첫째'), '\n둘째']));

    expect(await translated(source, { 첫째: 'First', 둘째: 'Second' })).toEqual(
      marked(as('expandable_blockquote', as('bold', 'First')), '\n', as('bold', 'Second')),
    );
  });
});
