import type { BotBoard } from './bot-board';
import type { BotView, CompileErrorView } from './bot-view';

function errorLine({ file, line, text }: CompileErrorView): string {
  return `    ${file === undefined ? '' : `${file}:${line}: `}${text}`;
}

function noteOn(now: BotView, before: BotView): string | undefined {
  if (now.errors.length > 0 && now.errors !== before.errors)
    return `This does not compile, so the bot goes on as it was:\n${now.errors.map(errorLine).join('\n')}`;
  if (now.phase === before.phase) return undefined;
  switch (now.phase) {
    case 'reloading':
      return 'The code has changed: reloading …';
    case 'running':
      return before.phase === 'starting' || now.errors.length > 0 ? undefined : 'The bot is running again.';
    case 'crashed':
      return 'The bot has ended by itself, and is started again.';
    case 'down':
      return 'The bot cannot start. It is tried again when the code has changed.';
    case 'starting':
      return undefined;
  }
}

/** Says in the terminal what the page shows of the bot's process. */
export function noteInTerminal(board: BotBoard): void {
  let before = board.view();
  board.on('change', () => {
    const now = board.view();
    const note = noteOn(now, before);
    before = now;
    if (note) process.stdout.write(`\n  ${note}\n`);
  });
}
