import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Command } from 'nestjs-telegraf';
import type { LocalizedText } from '../../texts/texts';

export interface BotCommandOptions {
  /** Without the slash: 1–32 of `a-z0-9_`. */
  name: string;
  /** Shown in Telegram's menu and in /help; 1–256 characters in every language. */
  description: LocalizedText;
  /** Which menus show it: those of private chats only, or those of groups too. */
  menu: 'private' | 'everywhere';
  /** Comes before all others in menus and /help; by default commands stand in the order of their modules. */
  first?: boolean;
}

/** https://core.telegram.org/bots/api#botcommand */
const COMMAND_NAME = /^[a-z0-9_]{1,32}$/;

export const BOT_COMMAND = Symbol('bot command');

/**
 * Makes a method of an `@Update()` class answer a command, whichever way its letters are cased, and lists the
 * command in Telegram's menu and in /help.
 * @throws {Error} when the class is loaded, for a name that Telegram would refuse
 */
export function BotCommand(options: BotCommandOptions): MethodDecorator {
  if (!COMMAND_NAME.test(options.name))
    throw new Error(`@BotCommand: "${options.name}" is no name for a command; use 1 to 32 of a-z 0-9 _`);
  return applyDecorators(Command(new RegExp(`^${options.name}$`, 'i')), SetMetadata(BOT_COMMAND, options));
}
