import { Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Update } from 'nestjs-telegraf';
import { BotButton } from './bot-button.decorator';
import { BotCommand } from './bot-command.decorator';
import { BotInline } from './bot-inline.decorator';
import { BotMessage } from './bot-message.decorator';
import { BotReaction } from './bot-reaction.decorator';
import { BotStep } from './bot-step.decorator';
import { defineButton } from './button-definition';
import { HandlerError } from './handler-error';
import { HandlerRegistry } from './handler-registry';
import type { Permission } from './permission';
import { Permissions } from './permissions';
import { defineStep } from './step-definition';

const description = () => 'Does something';

/** A handler class with one decorated method. */
function handlerClass(name: string, decorator: MethodDecorator, classDecorator = Update()): Type {
  class Handler {
    handle(): Promise<void> {
      return Promise.resolve();
    }
  }
  Object.defineProperty(Handler, 'name', { value: name });
  const descriptor = Object.getOwnPropertyDescriptor(Handler.prototype, 'handle')!;
  decorator(Handler.prototype, 'handle', descriptor);
  classDecorator(Handler);
  return Handler;
}

const command = (name: string, menu: 'private' | 'everywhere', allow: Permission = 'anyone') =>
  BotCommand({ name, description, menu, allow });

const dance = handlerClass('Dance', command('dance', 'private'));
const sing = handlerClass('Sing', command('sing', 'everywhere'));

@Module({
  providers: [{ provide: Permissions, useValue: {} }],
  exports: [Permissions],
})
class PermissionsModule {}

async function registryOf(...handlers: Type[]): Promise<HandlerRegistry> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule, PermissionsModule],
    providers: [HandlerRegistry, ...handlers],
  }).compile();
  await module.init();
  return module.get(HandlerRegistry);
}

const namesOf = (commands: { name: string }[]): string[] => commands.map(({ name }) => name);

describe('The handler registry', () => {
  it('lists the commands of all modules, and for groups only those that make sense there', async () => {
    const registry = await registryOf(dance, sing);

    expect(namesOf(registry.commands({ chat: 'private' }))).toEqual(['dance', 'sing']);
    expect(namesOf(registry.commands({ chat: 'group' }))).toEqual(['sing']);
  });

  it('lists what is for admins of groups and for operators to them alone', async () => {
    const tidy = handlerClass('Tidy', command('tidy', 'everywhere', 'group-admins'));
    const stop = handlerClass('Stop', command('stop', 'everywhere', 'operators'));
    const registry = await registryOf(sing, tidy, stop);

    expect(namesOf(registry.commands({ chat: 'group' }))).toEqual(['sing']);
    expect(namesOf(registry.commands({ chat: 'group', isGroupAdmin: true }))).toEqual(['sing', 'tidy']);
    expect(namesOf(registry.commands({ chat: 'private' }))).toEqual(['sing', 'tidy']);
    expect(namesOf(registry.commands({ chat: 'private', isOperator: true }))).toEqual([
      'sing',
      'tidy',
      'stop',
    ]);
  });

  it('refuses to start when a command is handled twice, and names both handlers', async () => {
    const again = handlerClass('DanceAgain', command('dance', 'private'));

    await expect(registryOf(dance, again)).rejects.toThrow(HandlerError);
    await expect(registryOf(dance, again)).rejects.toThrow(
      '/dance is handled twice, by Dance.handle and DanceAgain.handle: give one of them another name.',
    );
  });

  it.each([
    ['button quiz', BotButton(defineButton('quiz', {}), { allow: 'anyone' })],
    ['step quiz', BotStep(defineStep('quiz'), { allow: 'anyone' })],
    ['reaction 👍', BotReaction({ emoji: '👍', allow: 'anyone' })],
    ['inline /^now/', BotInline({ pattern: /^now/, allow: 'anyone' })],
  ])('refuses a second handler of %s too', async (what, decorator) => {
    await expect(registryOf(handlerClass('One', decorator), handlerClass('Two', decorator))).rejects.toThrow(
      `${what} is handled twice, by One.handle and Two.handle`,
    );
  });

  it('refuses handlers that would never be called, in a class without @Update()', async () => {
    const forgotten = handlerClass('Forgotten', command('forgotten', 'private'), Injectable());

    await expect(registryOf(forgotten)).rejects.toThrow(
      'Forgotten.handle would never be called: its class needs @Update() of nestjs-telegraf.',
    );
  });

  it('refuses a method that two decorators name', () => {
    const both: MethodDecorator = (...method) => {
      command('one', 'private')(...method);
      command('two', 'private')(...method);
    };

    expect(() => handlerClass('Both', both)).toThrow(
      'Both.handle has two decorators such as @BotCommand: give each a method of its own',
    );
  });

  it('takes any number of handlers of messages, which hand on what is not for them', async () => {
    const message = BotMessage({ allow: 'anyone' });
    const registry = await registryOf(handlerClass('One', message), handlerClass('Two', message));

    expect(registry.handlers()).toHaveLength(2);
  });

  it('asks Telegram for inline queries and reactions only when somebody waits for them', async () => {
    const inline = handlerClass('Ask', BotInline({ allow: 'anyone' }));
    const thumb = handlerClass('Thumb', BotReaction({ emoji: '👍', allow: 'anyone' }));
    const usual = ['message', 'edited_message', 'callback_query'];

    expect((await registryOf(dance)).allowedUpdates()).toEqual(usual);
    expect((await registryOf(inline, thumb)).allowedUpdates()).toEqual([
      ...usual,
      'inline_query',
      'message_reaction',
    ]);
  });
});
