import { Module } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { Ctx, Next, Update } from 'nestjs-telegraf';
import { BotContext } from '../../src/telegram/bot-context';
import { Argument } from '../../src/telegram/commands/argument.decorator';
import { Arguments } from '../../src/telegram/commands/arguments.decorator';
import { BotButton, ButtonData } from '../../src/telegram/commands/bot-button.decorator';
import { BotCommand } from '../../src/telegram/commands/bot-command.decorator';
import { BotInline } from '../../src/telegram/commands/bot-inline.decorator';
import { BotMessage } from '../../src/telegram/commands/bot-message.decorator';
import { BotReaction } from '../../src/telegram/commands/bot-reaction.decorator';
import { BotStep, StepData } from '../../src/telegram/commands/bot-step.decorator';
import { type DataOf, defineButton } from '../../src/telegram/commands/button-definition';
import { wholeNumber } from '../../src/telegram/commands/button-fields';
import { defineStep } from '../../src/telegram/commands/step-definition';

class EchoArguments {
  @Argument()
  word!: string;

  @Argument()
  more!: string;
}

class CountArguments {
  @Argument({ label: () => 'number' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(99)
  from?: number;

  @Argument({ label: () => 'why', rest: true })
  @IsOptional()
  why?: string;
}

const nextButton = defineButton('count', { next: wholeNumber(99) });
const nameStep = defineStep<{ greeting: string }>('name');
const placeStep = defineStep<{ name: string }>('place');
const description = () => 'Does something';

@Update()
class CountCommand {
  @BotCommand({ name: 'count', description, menu: 'everywhere', allow: 'anyone', arguments: CountArguments })
  async count(@Ctx() ctx: BotContext, @Arguments() { from = 1, why }: CountArguments): Promise<void> {
    const button = nextButton.labelled('Next', { next: from + 1 });
    const keyboard = { reply_markup: { inline_keyboard: [[button]] } };
    await ctx.answer(why ? `${from}, ${why}` : String(from), keyboard);
  }

  @BotCommand({ name: 'echo', description, menu: 'private', allow: 'anyone', arguments: EchoArguments })
  async echo(@Ctx() ctx: BotContext, @Arguments() { word, more }: EchoArguments): Promise<void> {
    await ctx.answer(`${word} ${more}`);
  }

  @BotButton(nextButton, { allow: 'group-admins' })
  async next(@Ctx() ctx: BotContext, @ButtonData() { next }: DataOf<typeof nextButton>): Promise<void> {
    await ctx.answerCbQuery();
    await ctx.editMessageText(String(next));
  }

  @BotCommand({ name: 'tidy', description, menu: 'everywhere', allow: 'group-admins' })
  async tidy(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer('tidied');
  }

  @BotCommand({ name: 'halt', description, menu: 'private', allow: 'operators' })
  async halt(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.answer('halted');
  }
}

@Update()
class MeetCommand {
  @BotCommand({ name: 'meet', description, menu: 'everywhere', allow: 'anyone' })
  async meet(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.ask(nameStep, { greeting: 'Hello' }, 'Who are you?');
  }

  @BotStep(nameStep, { allow: 'anyone' })
  async name(@Ctx() ctx: BotContext, @StepData() { greeting }: { greeting: string }): Promise<void> {
    await ctx.ask(placeStep, { name: `${greeting} ${ctx.text}` }, 'Where from?');
  }

  @BotStep(placeStep, { allow: 'anyone' })
  async place(@Ctx() ctx: BotContext, @StepData() { name }: { name: string }): Promise<void> {
    await ctx.answer(`${name} from ${ctx.text}`);
  }
}

@Update()
class OtherHandlers {
  @BotMessage({ kind: 'text', allow: 'operators' })
  async text(@Ctx() ctx: BotContext, @Next() next: () => Promise<void>): Promise<void> {
    if (ctx.text !== 'ping') return next();
    await ctx.answer('pong');
  }

  @BotReaction({ emoji: '👍', allow: 'anyone' })
  async thumb(@Ctx() ctx: BotContext): Promise<void> {
    await ctx.reply('Thank you');
  }

  @BotInline({ pattern: /^time/, allow: 'operators' })
  async time(@Ctx() ctx: BotContext): Promise<void> {
    const content = { message_text: 'Now' };
    const result = { type: 'article' as const, id: '1', title: 'Now', input_message_content: content };
    await ctx.answerInlineQuery([result]);
  }
}

/** A handler of every kind, as a module from outside might have them. */
@Module({ providers: [CountCommand, MeetCommand, OtherHandlers] })
export class ExtensionModule {}
