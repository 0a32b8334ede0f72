/** What an update source says about itself; `problem` is a sentence for the operator. */
export type SourceHealth = { ready: true } | { ready: false; problem: string };

/** How updates reach the bot: exactly one source runs in a process. */
export abstract class UpdateSource {
  /** The mode as the environment names it. */
  abstract readonly mode: 'polling' | 'webhook';

  /**
   * Starts bringing updates to the intake, once the bot can handle them.
   * @param signal ends the attempt
   * @throws {TelegramError} when Telegram refuses for good or is away; may be called again
   */
  abstract open(signal: AbortSignal): Promise<void>;

  /** Brings nothing more. */
  abstract close(): Promise<void>;

  abstract health(): SourceHealth;

  /** Seconds since Telegram was last asked with success; `undefined` where Telegram calls us. */
  secondsSincePoll(): number | undefined {
    return undefined;
  }
}
