import type { UpdateContent } from '#bot/playground/telegram-stand-in/bot-api-objects';
import type { Permission } from '#bot/telegram/commands/permission';
import { type ConformancePromise, refuse } from './conformance-promise';
import { ModuleBot } from './module-bot';
import { by, keepTold } from './told-anew';
import { Tour } from './tour';

const PERMISSIONS: readonly Permission[] = ['anyone', 'group-admins', 'operators'];

function isInPrivate(content: UpdateContent): boolean {
  const [what] = Object.values(content) as {
    chat?: { type: string };
    message?: { chat: { type: string } };
  }[];
  return (what?.chat ?? what?.message?.chat)?.type === 'private';
}

/** Who may use it is for the bot to keep, so that no handler can forget it. */
export const declaresWho: ConformancePromise = {
  name: 'declares who may use it',
  check: async (subject) => {
    await using started = await ModuleBot.start(subject);
    const { bot, watch, parts } = started;
    const undeclared = parts.all.filter(
      ({ declaration }) => !PERMISSIONS.some((permission) => permission === declaration?.allow),
    );
    refuse(
      undeclared.map(
        ({ handler }) => `${handler} does not say who may use it; use a decorator of the bot with "allow"`,
      ),
    );
    const told = keepTold(started);
    await new Tour(started).take();
    const outsider = bot.person('en').user;
    const runs = watch.runs.length;

    // In their own private chat everybody decides.
    const [inPrivate, inGroups] = [told.filter(isInPrivate), told.filter((content) => !isInPrivate(content))];
    const allowOf = (handler: string) =>
      parts.all.find((part) => part.handler === handler)?.declaration?.allow;
    for (const content of inGroups) bot.telegram.world.tell(by(outsider, content));
    await bot.settled();
    const afterGroups = watch.runs.length;
    for (const content of inPrivate) bot.telegram.world.tell(by(outsider, content));
    await bot.settled();

    refuse([
      ...watch.runs
        .slice(runs)
        .flatMap(({ handler }) =>
          allowOf(handler) === 'operators' ? `${handler} runs for somebody who does not run the bot` : [],
        ),
      ...watch.runs
        .slice(runs, afterGroups)
        .flatMap(({ handler }) =>
          allowOf(handler) === 'group-admins'
            ? `${handler} runs for somebody who is no administrator of the group`
            : [],
        ),
    ]);
  },
};
