import { badRequest, type Document } from './bot-api-objects';

interface ShelvedFile {
  content: Buffer;
  path: string;
}

const MIME_TYPES: Record<string, string> = { csv: 'text/csv', txt: 'text/plain' };

/** Larger files bots do not get: https://core.telegram.org/bots/api#getfile */
const MOST_BYTES = 20 * 1024 * 1024;

/** The files that were sent. */
export class FileShelf {
  private readonly files = new Map<string, ShelvedFile>();

  /** Keeps a file, and tells what a message shows of it, as its field `document`. */
  add(name: string, content: Buffer): Document {
    const number = this.files.size + 1;
    const id = `file-${number}`;
    const ending = /\.(\w+)$/.exec(name)?.[1] ?? 'bin';
    this.files.set(id, { content, path: `documents/file_${number}.${ending}` });
    return {
      file_id: id,
      file_unique_id: id,
      file_name: name,
      file_size: content.length,
      mime_type: MIME_TYPES[ending] ?? 'application/octet-stream',
    };
  }

  contentOf(fileId: string): Buffer | undefined {
    return this.files.get(fileId)?.content;
  }

  /** What `getFile` answers: https://core.telegram.org/bots/api#file */
  describe(fileId: string): object {
    const file = this.files.get(fileId);
    if (!file) throw badRequest('invalid file_id');
    if (file.content.length > MOST_BYTES) throw badRequest('file is too big');
    return {
      file_id: fileId,
      file_unique_id: fileId,
      file_size: file.content.length,
      file_path: file.path,
    };
  }

  /** The content of the file at this `file_path`. */
  at(path: string): Buffer | undefined {
    return [...this.files.values()].find((file) => file.path === path)?.content;
  }

  /** Deletes a file from the servers, as happens to old ones; messages still show it. */
  lose(fileId: string): void {
    this.files.delete(fileId);
  }
}
