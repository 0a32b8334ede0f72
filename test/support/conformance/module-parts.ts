import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { LISTENERS_METADATA } from 'nestjs-telegraf/dist/telegraf.constants';
import type { ModuleOfTheBot } from '#bot/app.module';
import type { CommandDeclaration } from '#bot/telegram/commands/bot-command.decorator';
import {
  BOT_HANDLER,
  type HandlerDeclaration,
  type HandlerKind,
} from '#bot/telegram/commands/handler-declaration';
import { modulesBelow } from '#bot/telegram/commands/module-fit';

/** A method of a module that updates come to. */
export interface ModulePart {
  /** Such as `WordCommand.word`. */
  handler: string;
  /** What its decorator says; nothing, when it is not one of the bot's own. */
  declaration: HandlerDeclaration | undefined;
}

/** Everything of a module, and of the modules that it imports, that updates come to. */
export class ModuleParts {
  private constructor(readonly all: readonly ModulePart[]) {}

  static async of(app: INestApplicationContext, module: ModuleOfTheBot): Promise<ModuleParts> {
    const modules = await modulesBelow(module);
    const classes = [...app.get(ModulesContainer).values()]
      .filter(({ metatype }) => modules.has(metatype))
      .flatMap(({ providers }) => [...providers.values()])
      .flatMap(({ instance }) => (typeof instance === 'object' && instance !== null ? [instance] : []))
      .map((instance) => Object.getPrototypeOf(instance) as { constructor: Type } & Record<string, unknown>);
    return new ModuleParts([...new Set(classes)].flatMap(partsOfClass));
  }

  has(handler: string): boolean {
    return this.all.some((part) => part.handler === handler);
  }

  hasKind(kind: HandlerKind): boolean {
    return this.ofKind(kind).length > 0;
  }

  ofKind(kind: HandlerKind): HandlerDeclaration[] {
    return this.declarations().filter((declaration) => declaration.kind === kind);
  }

  commands(): CommandDeclaration[] {
    return this.ofKind('command') as CommandDeclaration[];
  }

  private declarations(): HandlerDeclaration[] {
    return this.all.flatMap(({ declaration }) => declaration ?? []);
  }
}

function partsOfClass(prototype: { constructor: Type } & Record<string, unknown>): ModulePart[] {
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const method = prototype[name];
    if (typeof method !== 'function') return [];
    const declaration = Reflect.getMetadata(BOT_HANDLER, method) as HandlerDeclaration | undefined;
    const isListener = declaration !== undefined || Reflect.hasMetadata(LISTENERS_METADATA, method);
    return isListener ? [{ handler: `${prototype.constructor.name}.${name}`, declaration }] : [];
  });
}
