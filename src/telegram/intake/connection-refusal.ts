/** Why the bot cannot work with Telegram until the operator has changed something. */
export type RefusalReason = 'token' | 'webhook-is-set' | 'webhook-refused' | 'tunnel';

/** Telegram is there, and the bot cannot start with it as it is set up. `description` is Telegram's own words. */
export class ConnectionRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly description = '',
  ) {
    super(`${reason}: ${description}`);
    this.name = 'ConnectionRefusal';
  }
}
