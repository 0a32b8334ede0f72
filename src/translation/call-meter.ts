/** Pays for the calls of an engine. */
export interface CallMeter {
  /**
   * Makes a call that the vendor may bill. Its characters are reserved before; they are given back when the call
   * fails with a `TranslationError` that is surely unbilled.
   * @param characters UTF-16 units of the text that is sent
   * @throws {TranslationError} `month-used-up` or `day-used-up` without making the call, or that of the call
   */
  pay<T>(characters: number, call: () => Promise<T>): Promise<T>;
}
