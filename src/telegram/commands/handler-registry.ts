import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { UPDATE_METADATA } from 'nestjs-telegraf/dist/telegraf.constants';
import type { ButtonDeclaration } from './bot-button.decorator';
import type { CommandDeclaration } from './bot-command.decorator';
import type { ButtonDefinition } from './button-definition';
import { BOT_HANDLER, type HandlerDeclaration, type HandlerKind } from './handler-declaration';
import { HandlerError } from './handler-error';

/** A handler of the bot, and where it is, such as `WordCommand.word`. */
export type RegisteredHandler<D extends HandlerDeclaration = HandlerDeclaration> = D & { handler: string };

/** Kinds of updates that are asked for only when a handler waits for them. */
const UPDATE_KINDS = { inline: 'inline_query', reaction: 'message_reaction' } as const;

/** Whose commands are listed. */
export interface Audience {
  chat: 'private' | 'group';
  /** Whether it may see what is for the people who run the bot, or for administrators of groups. */
  isOperator?: boolean;
  isGroupAdmin?: boolean;
}

/**
 * Every handler of the bot, in the order of the modules. Menus, /help, the page about commands and the kinds of
 * updates that Telegram is asked for are made from it.
 */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private readonly found = new Map<string, RegisteredHandler>();
  private readonly kinds = new Set<HandlerKind>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws {HandlerError} */
  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown> | null;
      if (!prototype) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) this.add(prototype, method);
    }
  }

  handlers(): RegisteredHandler[] {
    return [...this.found.values()];
  }

  /** Whether any module has a handler of this kind. */
  has(kind: HandlerKind): boolean {
    return this.kinds.has(kind);
  }

  /** Whether a module has this command, for those who want to name it. */
  hasCommand(name: string): boolean {
    return this.found.has(`command ${name}`);
  }

  /**
   * A button of another module, for those who want to lead there; `undefined` when no module has it.
   * @template Data the values that it is known to carry
   */
  button<Data extends object>(name: string): ButtonDefinition<Data> | undefined {
    const declaration = this.found.get(`button ${name}`) as ButtonDeclaration | undefined;
    return declaration?.button as ButtonDefinition<Data> | undefined;
  }

  /**
   * The kinds of updates that somebody waits for, named each time: Telegram keeps the former list when none is given.
   * https://core.telegram.org/bots/api#getting-updates
   */
  allowedUpdates(): string[] {
    const further = Object.entries(UPDATE_KINDS).filter(([kind]) =>
      this.has(kind as keyof typeof UPDATE_KINDS),
    );
    return ['message', 'edited_message', 'callback_query', ...further.map(([, update]) => update)];
  }

  /** The commands that make sense in a chat and are for these people. */
  commands({
    chat,
    isOperator = false,
    isGroupAdmin = false,
  }: Audience): RegisteredHandler<CommandDeclaration>[] {
    return this.handlers()
      .filter((handler): handler is RegisteredHandler<CommandDeclaration> => handler.kind === 'command')
      .filter(({ menu }) => chat === 'private' || menu === 'everywhere')
      .filter(({ allow }) => allow !== 'operators' || isOperator)
      .filter(({ allow }) => allow !== 'group-admins' || chat === 'private' || isGroupAdmin)
      .sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false));
  }

  private add(prototype: Record<string, () => unknown>, method: string): void {
    const handlerMethod = prototype[method];
    if (!handlerMethod) return;
    const declaration = this.reflector.get<HandlerDeclaration | undefined>(BOT_HANDLER, handlerMethod);
    if (!declaration) return;
    const handler = `${prototype.constructor.name}.${method}`;
    const { kind, name } = declaration;
    // Messages and edits go from one handler to the next.
    const isShared = kind === 'message' || kind === 'edit';
    const key = isShared ? `${kind} ${this.found.size}` : `${kind} ${name}`;
    const other = this.found.get(key);
    if (other) throw HandlerError.twice(kind === 'command' ? `/${name}` : key, [other.handler, handler]);
    if (!Reflect.hasMetadata(UPDATE_METADATA, prototype.constructor))
      throw HandlerError.noUpdateClass(handler);
    this.found.set(key, { ...declaration, handler });
    this.kinds.add(kind);
  }
}
