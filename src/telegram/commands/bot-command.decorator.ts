import type { Type } from '@nestjs/common';
import { Command } from 'nestjs-telegraf';
import type { LocalizedText } from '../../texts/texts';
import { BotHandler } from './bot-handler';
import type { HandlerDeclaration } from './handler-declaration';
import type { Permission } from './permission';

export interface BotCommandOptions {
  /** Without the slash: 1–32 of `a-z0-9_`. */
  name: string;
  /** Shown in Telegram's menu and in /help; 1–256 characters in every language. */
  description: LocalizedText;
  /** Which menus show it: those of private chats only, or those of groups too. */
  menu: 'private' | 'everywhere';
  /** Who may use it. Others are told that it is not for them, and do not see it in their menus. */
  allow: Permission;
  /** What may follow the command, as a class with `@Argument()` properties; see `Arguments`. */
  arguments?: Type;
  /** Comes before all others in menus and /help; by default commands stand in the order of their modules. */
  first?: boolean;
}

/** A command on record. */
export interface CommandDeclaration extends HandlerDeclaration, BotCommandOptions {
  kind: 'command';
}

/** https://core.telegram.org/bots/api#botcommand */
const COMMAND_NAME = /^[a-z0-9_]{1,32}$/;

/**
 * Makes a method of an `@Update()` class answer a command, whichever way its letters are cased, and lists the
 * command in Telegram's menu and in /help.
 * @throws {Error} when the class is loaded, for a name that Telegram would refuse
 */
export function BotCommand(options: BotCommandOptions): MethodDecorator {
  if (!COMMAND_NAME.test(options.name))
    throw new Error(`@BotCommand: "${options.name}" is no name for a command; use 1 to 32 of a-z 0-9 _`);
  const declaration: CommandDeclaration = { ...options, kind: 'command' };
  return BotHandler(Command(new RegExp(`^${options.name}$`, 'i')), declaration);
}
