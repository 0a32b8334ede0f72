import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { BOT_COMMAND, type BotCommandOptions } from './bot-command.decorator';

/** Two handlers for one command: which of them answered would depend on the order of modules. */
export class DuplicateCommandError extends Error {
  constructor(
    readonly command: string,
    readonly handlers: readonly [string, string],
  ) {
    super(`/${command} is handled twice, by ${handlers.join(' and ')}: give one of them another name.`);
    this.name = 'DuplicateCommandError';
  }
}

/** Every command of the bot, in the order of the modules. Feeds the menus and /help. */
@Injectable()
export class CommandRegistry implements OnModuleInit {
  private readonly found = new Map<string, BotCommandOptions & { handler: string }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws {DuplicateCommandError} */
  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown> | null;
      if (!prototype) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) this.add(prototype, method);
    }
  }

  /** @param menu `private` lists all, `everywhere` those that make sense in groups */
  list(menu: BotCommandOptions['menu']): BotCommandOptions[] {
    return [...this.found.values()]
      .filter((command) => menu === 'private' || command.menu === 'everywhere')
      .sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false));
  }

  private add(prototype: Record<string, () => unknown>, method: string): void {
    const handlerMethod = prototype[method];
    if (!handlerMethod) return;
    const command = this.reflector.get<BotCommandOptions | undefined>(BOT_COMMAND, handlerMethod);
    if (!command) return;
    const handler = `${prototype.constructor.name}.${method}`;
    const other = this.found.get(command.name);
    if (other) throw new DuplicateCommandError(command.name, [other.handler, handler]);
    this.found.set(command.name, { ...command, handler });
  }
}
