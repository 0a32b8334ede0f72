import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../../test/support/temporary-folder';
import { withEnvironmentFile } from './environment-file';
import type { EnvironmentVariables } from './read-configuration';

function merged(file: string, variables: EnvironmentVariables): EnvironmentVariables {
  using folder = new TemporaryFolder();
  const path = join(folder.path, '.env');
  writeFileSync(path, file);
  return withEnvironmentFile(path, variables);
}

describe('The .env file', () => {
  it('gives what the process does not have', () => {
    expect(merged('PORT=8080\nHOST=0.0.0.0\n', { LOG_LEVEL: 'debug' })).toEqual({
      PORT: '8080',
      HOST: '0.0.0.0',
      LOG_LEVEL: 'debug',
    });
  });

  it('gives way to the process', () => {
    expect(merged('PORT=8080', { PORT: '9090' })).toEqual({ PORT: '9090' });
  });

  it.each(['', undefined])('does not give way to a variable that is %j', (nothing) => {
    expect(merged('PORT=8080', { PORT: nothing })).toEqual({ PORT: '8080' });
  });

  it('may have comments, quotes, blanks and Windows line ends', () => {
    const file =
      '# my bot\r\n\r\nDEFAULT_LANGUAGES = "ko,en"  # home, abroad\r\nDATA_DIR=\'/my data\'\r\nTUNNEL=\r\n';

    expect(merged(file, {})).toEqual({ DEFAULT_LANGUAGES: 'ko,en', DATA_DIR: '/my data', TUNNEL: '' });
  });

  it('need not be there', () => {
    using folder = new TemporaryFolder();

    expect(withEnvironmentFile(join(folder.path, '.env'), { PORT: '1' })).toEqual({ PORT: '1' });
  });

  it('that is there and cannot be read is not passed over in silence', () => {
    using folder = new TemporaryFolder();
    const path = join(folder.path, '.env');
    mkdirSync(path);

    expect(() => withEnvironmentFile(path, {})).toThrow(`${path}: the file cannot be read`);
  });

  it('leaves the variables of the process as they are', () => {
    const variables = Object.freeze({ PORT: '1' });

    expect(merged('HOST=0.0.0.0', variables)).not.toBe(variables);
    expect(variables).toEqual({ PORT: '1' });
  });
});
