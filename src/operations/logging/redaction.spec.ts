import { redactor } from './redaction';

const SECRET = 'a-client-secret';

describe('A log line', () => {
  it('has every known secret blotted out, wherever it stands', () => {
    expect(redactor([SECRET])(`{"key":"${SECRET}","url":"http://x/${SECRET}/${SECRET}"}`)).toBe(
      '{"key":"[secret]","url":"http://x/[secret]/[secret]"}',
    );
  });

  it('has whatever looks like a bot token blotted out, also one that is not ours', () => {
    expect(redactor([])('POST /bot1234567:TEST-TOKEN-OF-ANOTHER/getMe')).toBe('POST /bot[secret]/getMe');
  });

  it('stays as it is otherwise, also beside an empty or tiny secret', () => {
    const line = '{"update":"message","chat":"814d350233","ms":15,"time":1795493081768}';

    expect(redactor(['', 'a'])(line)).toBe(line);
  });
});
