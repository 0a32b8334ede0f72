import { describePlayground } from '../../../test/support/describe-playground';

const JIMIN = 1001;

describePlayground('/languages in the playground', (playground) => {
  it('is chosen by buttons, with a remark for the eye', async () => {
    await using jimin = await playground.visit();
    await jimin.writeAs(JIMIN);
    await jimin.say('/languages');

    await jimin.press('상대 언어: English');
    await jimin.press('日本語');

    await jimin.page.getByTestId('toast').getByText('한국어 ⇄ 日本語').waitFor();
    await jimin.say('감사합니다.');
    expect(await jimin.reads('ありがとうございます。')).toBe('감사합니다.');
  });
});
