import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { BotCommand } from './bot-command.decorator';
import { CommandRegistry, DuplicateCommandError } from './command-registry';

const describeIt = () => 'Does something';

class Dance {
  @BotCommand({ name: 'dance', description: describeIt, menu: 'private' })
  dance(): Promise<void> {
    return Promise.resolve();
  }
}

class Sing {
  @BotCommand({ name: 'sing', description: describeIt, menu: 'everywhere' })
  sing(): Promise<void> {
    return Promise.resolve();
  }
}

class DanceAgain {
  @BotCommand({ name: 'dance', description: describeIt, menu: 'private' })
  another(): Promise<void> {
    return Promise.resolve();
  }
}

async function registryOf(...handlers: (new () => object)[]): Promise<CommandRegistry> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [CommandRegistry, ...handlers],
  }).compile();
  await module.init();
  return module.get(CommandRegistry);
}

describe('The command registry', () => {
  it('lists the commands of all modules, and for groups only those that make sense there', async () => {
    const registry = await registryOf(Dance, Sing);

    expect(registry.list('private').map(({ name }) => name)).toEqual(['dance', 'sing']);
    expect(registry.list('everywhere').map(({ name }) => name)).toEqual(['sing']);
  });

  it('refuses to start when a command is handled twice, and names both handlers', async () => {
    await expect(registryOf(Dance, DanceAgain)).rejects.toThrow(DuplicateCommandError);
    await expect(registryOf(Dance, DanceAgain)).rejects.toThrow(
      '/dance is handled twice, by Dance.dance and DanceAgain.another: give one of them another name.',
    );
  });
});
