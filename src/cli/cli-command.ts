/** What one subcommand does with what follows its name. Returns the exit code. */
export type CliCommand = (args: string[]) => Promise<number>;

/** The command line was not understood; the message says how it should be. */
export class UsageError extends Error {}

/** Writes one line for the operator. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
