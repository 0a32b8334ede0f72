/** A file in a call of the bot. Records and pages show its name and size only. */
export class UploadedFile {
  readonly bytes: number;
  readonly #content: Buffer;

  constructor(
    readonly name: string,
    content: Buffer,
  ) {
    this.bytes = content.length;
    this.#content = content;
  }

  get content(): Buffer {
    return this.#content;
  }
}
