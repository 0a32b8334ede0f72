/** How the bot's own process is, as the playground's page shows it. Imported as types only, by both sides. */

/** What a person can be told of the process: it works, it comes, or it does not. */
export type BotPhase =
  | 'starting'
  | 'running'
  /** Ended for a change of its code, which is being compiled or loaded. */
  | 'reloading'
  /** Ended by itself; it is started again in a moment. */
  | 'crashed'
  /** Could not start; it waits for a change of its code. */
  | 'down';

/** Why a change of the code is not run. */
export interface CompileErrorView {
  /** As seen from the project's folder, with `/`; absent where the fault is in no file. */
  file?: string;
  /** From 1; absent where the fault is in no file. */
  line?: number;
  text: string;
}

export interface BotView {
  phase: BotPhase;
  /** Last words of a process that has ended by itself. */
  lastWords?: string;
  /** Of the newest change; while there are any, the bot goes on as it was before. */
  errors: CompileErrorView[];
}
