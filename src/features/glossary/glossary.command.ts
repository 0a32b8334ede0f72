import { Ctx, Update } from 'nestjs-telegraf';
import type { Document } from 'telegraf/types';
import { Glossary } from '../../chats/glossary';
import { BotContext } from '../../telegram/bot-context';
import { BotCommand } from '../../telegram/commands/bot-command.decorator';
import { answerToAdding } from './glossary-answers';
import { clearQuestion } from './glossary-clear.handler';
import { writeCsv } from './glossary-csv';
import { GlossaryImport } from './glossary-import';
import { termList } from './glossary-list';
import { type GlossaryRequest, readGlossaryRequest } from './glossary-request';
import { ChatAdmins } from '../../telegram/chat-admins';
import { glossaryTexts } from './glossary.texts';

/** `/glossary`: shows, changes, sends and takes in the words of a chat that are always translated in the same way. */
@Update()
export class GlossaryCommand {
  constructor(
    private readonly glossary: Glossary,
    private readonly imports: GlossaryImport,
    private readonly admins: ChatAdmins,
  ) {}

  @BotCommand({
    name: 'glossary',
    description: glossaryTexts.each('description'),
    menu: 'everywhere',
    allow: 'anyone',
  })
  async answer(@Ctx() ctx: BotContext): Promise<void> {
    const request = readGlossaryRequest(argumentOf(ctx));
    if (request.action === 'export') return this.export(ctx);
    if (request.action === 'clear') return this.askToClear(ctx);
    const hasEffect = ['add', 'remove', 'import'].includes(request.action);
    await ctx.answer(await ctx.decide(() => this.carryOut(ctx, request), { hasEffect }));
  }

  /** @returns what to say about it */
  private async carryOut(
    ctx: BotContext,
    request: Exclude<GlossaryRequest, { action: 'export' | 'clear' }>,
  ): Promise<string> {
    const { language } = ctx;
    const chatId = ctx.chat?.id ?? 0;
    if (request.action === 'list') return termList(await this.glossary.termsOf(chatId), language);
    if (request.action === 'unknown') return glossaryTexts.say(language, 'usage');
    if (!(await this.admins.mayDecide(ctx))) return glossaryTexts.say(language, 'adminsOnly');
    switch (request.action) {
      case 'add':
        if (!request.sides) return glossaryTexts.say(language, 'addUsage');
        return answerToAdding(await this.glossary.add(chatId, request.sides), language);
      case 'remove':
        return this.remove(ctx, chatId, request.word);
      case 'import':
        return this.import(ctx, chatId, request.csv);
    }
  }

  private async remove({ language }: BotContext, chatId: number, word: string): Promise<string> {
    if (word === '') return glossaryTexts.say(language, 'removeUsage');
    const removed = await this.glossary.remove(chatId, word);
    return removed
      ? glossaryTexts.say(language, 'removed', { ...removed })
      : glossaryTexts.say(language, 'notFound');
  }

  private async import(ctx: BotContext, chatId: number, csv: string): Promise<string> {
    const document = repliedDocument(ctx);
    if (csv !== '') return this.imports.fromText(chatId, csv, ctx.language);
    if (document) return this.imports.fromFile(chatId, document, ctx.language);
    return glossaryTexts.say(ctx.language, 'importUsage');
  }

  private async export(ctx: BotContext): Promise<void> {
    const terms = await ctx.decide(() => this.glossary.termsOf(ctx.chat?.id ?? 0));
    if (terms.length === 0) return ctx.answer(glossaryTexts.say(ctx.language, 'empty'));
    await ctx.replyWithDocument(
      { source: Buffer.from(writeCsv(terms)), filename: 'glossary.csv' },
      ctx.msgId ? { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } } : {},
    );
  }

  private async askToClear(ctx: BotContext): Promise<void> {
    const { text, keyboard } = await ctx.decide(async () => {
      if (!(await this.admins.mayDecide(ctx))) return { text: glossaryTexts.say(ctx.language, 'adminsOnly') };
      return clearQuestion(ctx.language, (await this.glossary.termsOf(ctx.chat?.id ?? 0)).length);
    });
    await ctx.answer(text, keyboard);
  }
}

function argumentOf({ message }: BotContext): string {
  return message && 'text' in message ? message.text.replace(/^\S+/, '') : '';
}

function repliedDocument({ message }: BotContext): Document | undefined {
  const original = message && 'reply_to_message' in message ? message.reply_to_message : undefined;
  return original && 'document' in original ? original.document : undefined;
}
