import type { CompileErrorView } from './bot-view';

/** What the compiler's process tells the playground. */
export type CompilerMessage =
  /** A change was seen. */
  | { kind: 'compiling' }
  /** `changed` says whether anything new can be run. With errors nothing can. */
  | { kind: 'compiled'; errors: CompileErrorView[]; changed: boolean };
