import type { UpdateContent, User } from '#bot/playground/telegram-stand-in/bot-api-objects';
import type { ModuleBot } from './module-bot';

/** Keeps what the bot is told from now on. */
export function keepTold({ bot }: ModuleBot): UpdateContent[] {
  const told: UpdateContent[] = [];
  bot.telegram.world.on('reported', (content) => told.push(content));
  return told;
}

/** The same, as if somebody else had done it. */
export function by(user: User, content: UpdateContent): UpdateContent {
  return Object.fromEntries(
    Object.entries(content).map(([kind, what]) => [
      kind,
      { ...(what as object), [kind === 'message_reaction' ? 'user' : 'from']: user },
    ]),
  );
}
