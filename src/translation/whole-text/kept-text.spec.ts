import { as, marked } from '../../../test/support/marked-text-builder';
import { translated } from '../../../test/support/scripted-plain-translator';

describe('Names and links', () => {
  it('arrive letter for letter, and are never shown to the translator', async () => {
    const source = marked(
      as('mention', '@anna_k'),
      '님, ',
      as('url', 'https://example.com/표'),
      '에서 표를 사 주세요',
    );

    expect(
      await translated(source, {
        '⟦1⟧님, ⟦2⟧에서 표를 사 주세요': '⟦1⟧, please buy the tickets at ⟦2⟧.',
      }),
    ).toEqual(marked('@anna_k, please buy the tickets at https://example.com/표.'));
  });

  it('stand apart from letters, which would become part of them', async () => {
    const source = marked('Meet ', as('mention', '@anna'), ' at ', as('hashtag', '#seoul'));

    expect(await translated(source, { 'Meet ⟦1⟧ at ⟦2⟧': '⟦2⟧에서 ⟦1⟧님을 만나요' })).toEqual(
      marked('#seoul 에서 @anna 님을 만나요'),
    );
  });

  it('keep the page or the person they lead to', async () => {
    const friend = { user: { id: 7, first_name: '민지' } };
    const source = marked(
      as('text_mention', '민지', friend),
      '가 ',
      as('text_link', '이 글', { url: 'https://example.com' }),
      '을 썼어요',
    );

    expect(await translated(source, { '⟦1⟧가 ⟦2⟧을 썼어요': '⟦1⟧ wrote ⟦2⟧' })).toEqual(
      marked(
        as('text_mention', '민지', friend),
        ' wrote ',
        as('text_link', '이 글', { url: 'https://example.com' }),
      ),
    );
  });

  it('may change their places with the order of the words', async () => {
    const source = marked(as('mention', '@anna'), '가 ', as('mention', '@bora'), '에게 전화했어요');

    expect(
      (await translated(source, { '⟦1⟧가 ⟦2⟧에게 전화했어요': 'It was ⟦2⟧ whom ⟦1⟧ called' })).text,
    ).toBe('It was @bora whom @anna called');
  });
});

describe('Emoji and code', () => {
  const heart = as('custom_emoji', '❤️', { custom_emoji_id: '5368324170671202286' });

  it('come back with what they carry; a row of emoji is one token', async () => {
    const source = marked('생일 축하해 ', heart, heart, ' ', heart);

    expect(await translated(source, { '생일 축하해 ⟦1⟧': 'Happy birthday ⟦1⟧' })).toEqual(
      marked('Happy birthday ', heart, heart, ' ', heart),
    );
  });

  it('leave code in a line as it is', async () => {
    const source = marked('Run ', as('code', 'npm  test'), ' first');

    expect(await translated(source, { 'Run ⟦1⟧ first': '먼저 ⟦1⟧를 실행하세요' })).toEqual(
      marked('먼저 ', as('code', 'npm  test'), '를 실행하세요'),
    );
  });

  it('leave preformatted text as it is, and translate around it', async () => {
    const program = as('pre', 'if (a)\n  b();\n\nc();', { language: 'ts' });
    const source = marked('Look:\n\n', program, '\n\nIt works.');

    expect(await translated(source, { 'Look:': '보세요:', 'It works.': '잘 돼요.' })).toEqual(
      marked('보세요:\n\n', program, '\n\n잘 돼요.'),
    );
  });

  it('keep the text of a kind that nobody knows yet, which Telegram would refuse as an entity', async () => {
    const source = marked('내일 ', as('sparkle', '반짝', { glow: 3 }), ' 만나요');

    expect(await translated(source, { '내일 ⟦1⟧ 만나요': 'See you ⟦1⟧ tomorrow' })).toEqual(
      marked('See you 반짝 tomorrow'),
    );
  });
});

describe('A word of the glossary', () => {
  const terms = [{ source: '팀장', target: 'Team Lead' }];

  it('is put in as the chat calls it, whatever particles follow', async () => {
    expect(
      await translated(marked('팀장님이 오셨어요'), { '⟦1⟧님이 오셨어요': '⟦1⟧ is here' }, terms),
    ).toEqual(marked('Team Lead is here'));
  });

  it('alone costs nothing', async () => {
    expect(await translated(marked('팀장!'), {}, terms)).toEqual(marked('Team Lead!'));
  });

  it('keeps its style', async () => {
    const source = marked(as('bold', '팀장'), '님이 오셨어요');

    expect(await translated(source, { '⟦1⟧님이 오셨어요': '⟦1⟧ is here' }, terms)).toEqual(
      marked(as('bold', 'Team Lead'), ' is here'),
    );
  });

  it('does not grow together with the words around it where its token is lost', async () => {
    expect(
      await translated(
        marked('팀장님이 오셨어요'),
        { '⟦1⟧님이 오셨어요': 'The lead is here', '님이 오셨어요': 'has come' },
        terms,
      ),
    ).toEqual(marked('Team Lead has come'));
  });
});
