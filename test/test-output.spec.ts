import { leaksIn } from './support/leaks';
import { TEST_CREDENTIALS, TEST_TOKEN, TEST_WEBHOOK_SECRET } from './support/test-environment';

describe('The search of the output of the tests, which runs after them', () => {
  it.each([
    ['the token', `getMe: http://127.0.0.1/bot${TEST_TOKEN}/getMe`],
    ['the secret of Papago', `x-ncp-apigw-api-key: ${TEST_CREDENTIALS.clientSecret}`],
    ['the secret of the webhook', TEST_WEBHOOK_SECRET],
    ['a message', '{"text":"만나서 반갑습니다"}'],
    ['a message, escaped', '{"text":"line one\\nline two"}'],
  ])('finds %s', (_what, output) => {
    expect(leaksIn(output, ['만나서 반갑습니다', 'line one\nline two'])).not.toEqual([]);
  });

  it('finds nothing in an ordinary line', () => {
    expect(
      leaksIn('{"update":"message","chat":"814d350233","ms":15,"outcome":"done"}', ['만나서 반갑습니다']),
    ).toEqual([]);
  });
});
