import { TemporaryFolder } from '../../../test/support/temporary-folder';
import { FolderLock } from './folder-lock';

describe('A folder', () => {
  it('belongs to one process of the bot at a time', () => {
    using folder = new TemporaryFolder();
    const first = new FolderLock(folder.path);

    expect(() => new FolderLock(folder.path, 0)).toThrow(
      expect.objectContaining({ code: 'in-use' }) as Error,
    );
    first.release();
    const second = new FolderLock(folder.path, 0);
    second.release();
  });
});
