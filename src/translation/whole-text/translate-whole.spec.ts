import { as, marked } from '../../../test/support/marked-text-builder';
import { ScriptedPlainTranslator, translated } from '../../../test/support/scripted-plain-translator';
import { translateWhole } from './translate-whole';

describe('A text', () => {
  it('with nothing to translate comes back unchanged, and costs nothing', async () => {
    const source = marked(' ㅋㅋㅋ ', as('bold', '👍👍'), '\n\n', as('code', 'x = 1'), ' 100% ');

    expect(await translated(source, {})).toEqual(source);
    expect(await translated(marked(), {})).toEqual(marked());
    expect(await translated(marked(' \n '), {})).toEqual(marked(' \n '));
  });

  it('keeps its edges and blank lines', async () => {
    const text = '\n  첫째 문단\n\n\n둘째 문단 \n';

    expect(
      await translated(marked(text), { '첫째 문단\n\n\n둘째 문단': 'First paragraph\n\nSecond paragraph' }),
    ).toEqual(marked('\n  First paragraph\n\n\nSecond paragraph \n'));
  });

  it('is never answered with nothing', async () => {
    expect(await translated(marked('안녕하세요'), { 안녕하세요: ' ' })).toEqual(marked('안녕하세요'));
  });

  it('may hold the brackets of the tokens', async () => {
    const source = marked('⟦1⟧은 ', as('mention', '@anna'), ' 거예요');

    expect(await translated(source, { '⟦1⟧은 ⟪1⟫ 거예요': '⟦1⟧ is of ⟪1⟫' })).toEqual(
      marked('⟦1⟧ is of @anna'),
    );
  });

  it('that holds all of them is translated around', async () => {
    const source = marked('⟦⟪❲⦗ 은 ', as('mention', '@anna'), ' 거예요');

    expect(await translated(source, { '⟦⟪❲⦗ 은': '⟦⟪❲⦗ is', 거예요: 'hers' })).toEqual(
      marked('⟦⟪❲⦗ is @anna hers'),
    );
  });

  it('may hold the character that stands for a seal', async () => {
    expect(await translated(marked('그림 \uFFFC 봐요'), { '그림 ⟦1⟧ 봐요': 'Look at ⟦1⟧' })).toEqual(
      marked('Look at \uFFFC'),
    );
  });

  it('fails as the translator fails', async () => {
    const translator = new ScriptedPlainTranslator({});

    await expect(translateWhole(marked('안녕하세요'), translator)).rejects.toThrow('no line for');
    expect(translator.calls).toHaveLength(1);
  });
});

describe('A long text', () => {
  const echo = (maxTextLength: number) => {
    const calls: string[] = [];
    const translate = (text: string): Promise<string> => {
      calls.push(text);
      return Promise.resolve(text);
    };
    return { calls, maxTextLength, translate };
  };
  const sentence = 'Anna tells a story about it. ';

  it('goes out in order, in parts that fit, and keeps a style that runs through', async () => {
    const translator = echo(100);
    const source = marked(
      'A story: ',
      as('italic', sentence.repeat(12).trim()),
      '\n\n',
      as('mention', '@anna'),
    );

    const result = await translateWhole(source, translator);

    expect(result).toEqual({ text: source.text, entities: [source.entities[0]] });
    expect(Math.max(...translator.calls.map(({ length }) => length))).toBeLessThanOrEqual(90);
    expect(translator.calls.length).toBeGreaterThan(3);
  });

  it('is never cut within a link', async () => {
    const url = 'https://example.com/a-page-with-a-long-name';
    const translator = echo(60);
    const pieces = Array.from({ length: 8 }, () => [
      sentence,
      as('text_link', 'this page', { url }),
      ' ',
    ]).flat();
    const source = marked(...pieces);

    expect(await translateWhole(source, translator)).toEqual(source);
    expect(translator.calls.some((call) => call.includes('page'))).toBe(false);
  });

  it('under a spoiler is hidden as one', async () => {
    const translator = echo(80);
    const source = marked('The end is this: ', as('spoiler', sentence.repeat(9).trim()));

    expect(await translateWhole(source, translator)).toEqual(source);
  });
});
