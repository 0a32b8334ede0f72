/** Where plain text is turned into another language. */
export interface PlainTranslator {
  /** Longest text of one call, in UTF-16 units. */
  readonly maxTextLength: number;
  /**
   * One call. Calls are made one after the other, in the order of the text, and never with blank text.
   * What it throws comes through to the caller.
   */
  translate(text: string): Promise<string>;
}
