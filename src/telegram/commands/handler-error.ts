/** Handlers that cannot do what their authors mean: the start is refused, in words for the author. */
export class HandlerError extends Error {
  /** Which of two handlers of one thing answered would depend on the order of modules. */
  static twice(what: string, handlers: readonly [string, string]): HandlerError {
    return new HandlerError(
      `${what} is handled twice, by ${handlers.join(' and ')}: give one of them another name.`,
    );
  }

  /** nestjs-telegraf looks for listeners in such classes only. */
  static noUpdateClass(handler: string): HandlerError {
    return new HandlerError(
      `${handler} would never be called: its class needs @Update() of nestjs-telegraf.`,
    );
  }

  constructor(message: string) {
    super(message);
    this.name = 'HandlerError';
  }
}
