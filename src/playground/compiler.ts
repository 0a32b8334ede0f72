import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { CompilerMessage } from './compiler-messages';

/**
 * Compiles the bot's code at every change, in a process of its own: it keeps a processor busy for a moment, in which
 * the chat would stand still. It ends with this process.
 */
export function watchCode(hear: (message: CompilerMessage) => void): void {
  const child = fork(join(__dirname, 'compiler-process.js'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => hear(message as CompilerMessage));
  child.once('exit', (code) => {
    if (code)
      process.stderr.write('\n  The compiler has ended. Start the playground again to have changes seen.\n');
  });
}
