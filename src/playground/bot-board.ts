import { EventEmitter } from 'node:events';
import type { BotRunner } from './bot-runner';
import type { BotView, CompileErrorView } from './bot-view';
import type { CompilerMessage } from './compiler-messages';

/** How the bot's process and its code are. Tells of every change. */
export class BotBoard extends EventEmitter<{ change: [] }> {
  private isCompiling = false;
  private errors: CompileErrorView[] = [];

  constructor(private readonly runner: BotRunner) {
    super();
    runner.on('phase', () => this.emit('change'));
  }

  view(): BotView {
    const { phase, lastWords } = this.runner;
    return {
      phase: this.isCompiling ? 'reloading' : phase,
      ...(lastWords && { lastWords }),
      errors: this.errors,
    };
  }

  /** Takes down what became of a change, and starts the bot anew if there is something new to run. */
  hear(message: CompilerMessage): void {
    this.isCompiling = message.kind === 'compiling';
    if (message.kind === 'compiled') {
      this.errors = message.errors;
      if (message.changed && message.errors.length === 0) return void this.runner.restart();
    }
    this.emit('change');
  }
}
