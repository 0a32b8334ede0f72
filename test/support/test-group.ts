import type { Message } from '#bot/playground/telegram-stand-in/bot-api-objects';
import type { RunningBot } from './running-bot';
import type { TestPerson } from './test-person';

/** How a group of a test begins. */
export interface GroupOptions {
  title?: string;
  /** Those who decide; the first of them made the group. */
  admins?: readonly TestPerson[];
  /** Everybody else. */
  members?: readonly TestPerson[];
  /** Whether the bot is an administrator, too, and so is told of reactions. Default: no. */
  isBotAdmin?: boolean;
}

/** A group that the bot is in. People write in it with `person.sends({ text }, group.id)`. */
export class TestGroup {
  constructor(
    private readonly bot: RunningBot,
    readonly id: number,
    { title = 'Group', admins = [], members = [], isBotAdmin = false }: GroupOptions,
  ) {
    const { world } = bot.telegram;
    const [adminIds, memberIds] = [admins, members].map((people) => people.map(({ user }) => user.id));
    world.addGroup(id, title, [...(adminIds ?? []), ...(memberIds ?? [])]);
    world.setAdministrators(id, [...(adminIds ?? []), ...(isBotAdmin ? [world.bot.id] : [])]);
  }

  /** What the bot has written here, oldest first, as it now stands. */
  get messages(): Message[] {
    return this.bot.messagesIn(this.id);
  }
}
