import { applyDecorators, Logger, Module, SetMetadata, type Type } from '@nestjs/common';
import { Command, Ctx, InjectBot, Update } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import type { Update as TelegramUpdate } from 'telegraf/types';
import { StateStore } from '../../../src/storage/state-store';
import { StorageModule } from '../../../src/storage/storage.module';
import { BotContext } from '../../../src/telegram/bot-context';
import { BotButton } from '../../../src/telegram/commands/bot-button.decorator';
import { BotCommand } from '../../../src/telegram/commands/bot-command.decorator';
import { defineButton } from '../../../src/telegram/commands/button-definition';
import { BOT_HANDLER } from '../../../src/telegram/commands/handler-declaration';
import { TranslationEngine } from '../../../src/translation/translation-engine';
import { COIN, HEADS } from './in-each-language';

/** A module with one fault. */
export interface FaultyModule {
  fault: string;
  /** The promise that it breaks. */
  breaks: string;
  /** In the words of the suite. */
  says: RegExp;
  module: Type;
}

function moduleOf(command: Type): Type {
  @Module({ imports: [StorageModule], providers: [command] })
  class CoinModule {}
  return CoinModule;
}

const lostButton = defineButton('coin-lost', {});

@Update()
class NeverShown {
  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer(HEADS(ctx.language));
  }

  @BotButton(lostButton, { allow: 'anyone' })
  async press(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answerCbQuery();
  }
}

@Update()
class Undeclared {
  @Command('coin')
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer(HEADS(ctx.language));
  }
}

@Update()
class Unguarded {
  @applyDecorators(
    Command('coin'),
    SetMetadata(BOT_HANDLER, { ...COIN, kind: 'command', allow: 'operators' }),
  )
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer(HEADS(ctx.language));
  }
}

@Update()
class EnglishOnly {
  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer('It is heads');
  }
}

@Update()
class NotDescribed {
  @BotCommand({ ...COIN, description: (language) => (language === 'th' ? '' : COIN.description(language)) })
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer(HEADS(ctx.language));
  }
}

@Update()
class AnswersBots {
  constructor(@InjectBot() private readonly bot: Telegraf<BotContext>) {}

  onModuleInit(): void {
    const handle = this.bot.handleUpdate.bind(this.bot);
    this.bot.handleUpdate = async (update: TelegramUpdate): Promise<void> => {
      await handle(update);
      if ('message' in update) await this.bot.telegram.sendMessage(update.message.chat.id, 'Noted');
    };
  }

  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer(HEADS(ctx.language));
  }
}

@Update()
class ReturnsText {
  // eslint-disable-next-line no-restricted-syntax -- the fault that is to be found
  @BotCommand(COIN)
  coin(@Ctx() ctx: BotContext): string {
    return HEADS(ctx.language);
  }
}

@Update()
class Parses {
  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer(`<b>${HEADS(ctx.language)}</b>`, { parse_mode: 'HTML' });
  }
}

@Update()
class Misspells {
  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer(HEADS(ctx.language), { disable_notifications: true } as object);
  }
}

@Update()
class LogsNames {
  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    Logger.log(`A coin for ${ctx.from?.first_name}`);
    await ctx.answer(HEADS(ctx.language));
  }
}

@Update()
class FailsWithTheEngine {
  constructor(private readonly engine: TranslationEngine) {}

  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    const { text } = await this.engine.translate({ source: 'ko', target: 'en', text: '앞면' });
    await ctx.answer(`${text} ${HEADS(ctx.language)}`);
  }
}

@Update()
class SilentWithoutEngine {
  constructor(private readonly engine: TranslationEngine) {}

  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    const translation = await this.engine
      .translate({ source: 'ko', target: 'en', text: '앞면' })
      .catch(() => undefined);
    if (translation) await ctx.answer(`${translation.text} ${HEADS(ctx.language)}`);
  }
}

@Update()
class CountsTwice {
  constructor(private readonly store: StateStore) {}

  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    await this.store.add('coin:tosses', 1);
    await ctx.answer(HEADS(ctx.language));
  }
}

/** Outlives the crash of the process that the kit plays. */
const handled = new Set<number>();

@Update()
class SaysMoreTheSecondTime {
  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    const { update_id: id } = ctx.update;
    await ctx.answer(HEADS(ctx.language));
    if (this.isHandledAgain(id)) await ctx.answer(HEADS(ctx.language));
    handled.add(id);
  }

  private isHandledAgain(id: number): boolean {
    return handled.has(id);
  }
}

@Update()
class LogsTheCommand {
  @BotCommand(COIN)
  async coin(@Ctx() ctx: BotContext): Promise<void> {
    Logger.log(`asked: ${ctx.text}`);
    await ctx.answer(HEADS(ctx.language));
  }
}

const faulty = (fault: string, breaks: string, says: RegExp, command: Type): FaultyModule => ({
  fault,
  breaks,
  says,
  module: moduleOf(command),
});

export const FAULTY_MODULES: readonly FaultyModule[] = [
  faulty('has a button that it never shows', 'shows all its parts', /NeverShown\.press/, NeverShown),
  faulty('declares nothing', 'declares who may use it', /Undeclared\.coin does not say/, Undeclared),
  faulty('does not keep what it declares', 'declares who may use it', /Unguarded\.coin runs for/, Unguarded),
  faulty(
    'speaks English only',
    'has strings in every language',
    /\/coin is answered with the same/,
    EnglishOnly,
  ),
  faulty('lacks a description', 'has strings in every language', /\/coin .+ in th/, NotDescribed),
  faulty('answers bots', 'ignores bots', /sendMessage answers a bot/, AnswersBots),
  faulty('returns a text', 'returns nothing', /ReturnsText\.coin returns/, ReturnsText),
  faulty('lets Telegram parse', 'uses no parse mode on foreign text', /sendMessage \/parse_mode/, Parses),
  faulty('misspells a field', 'makes valid Bot API calls only', /disable_notifications/, Misspells),
  faulty('logs a name', 'never logs text', /the name of a person/, LogsNames),
  faulty('logs what follows a command', 'never logs text', /what somebody wrote/, LogsTheCommand),
  faulty(
    'fails with the engine',
    'survives provider failure',
    /engine says unsupported-pair/,
    FailsWithTheEngine,
  ),
  faulty('says nothing without engine', 'survives provider failure', /nothing is said/, SilentWithoutEngine),
  faulty('counts twice', 'survives redelivery', /changes coin:tosses once more/, CountsTwice),
  faulty('says more again', 'survives redelivery', /gets 2 messages and not 1/, SaysMoreTheSecondTime),
];
