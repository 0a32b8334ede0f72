import { describePlayground } from '../../../test/support/describe-playground';
import { WIDE } from '../../../test/support/playground-visit';

const EMMA = 1002;

describePlayground('The glossary in the playground', (playground) => {
  it('is a file that opens in the chat', async () => {
    await using emma = await playground.visit();
    await emma.writeAs(EMMA);
    await emma.say('/glossary add 팀장 = Team Lead');
    await emma.reads('From now on: 팀장 = Team Lead');

    await emma.say('/glossary export');
    const file = emma.botMessages.getByTestId('document');
    await file.getByText('glossary.csv').click();
    await emma.picture('playground-file', WIDE);

    expect((await file.locator('pre').innerText()).split(/\r?\n/)).toEqual([
      'source,target',
      '팀장,Team Lead',
    ]);
    await emma.showCalls();
    const parameters = emma.callsOf('sendDocument').locator('pre[aria-label=Parameters]');
    await emma.callsOf('sendDocument').locator('summary').click();
    expect(JSON.parse(await parameters.innerText())).toMatchObject({
      document: { name: 'glossary.csv', bytes: 34 },
    });
  });
});
