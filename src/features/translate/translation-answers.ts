import { Injectable, Logger } from '@nestjs/common';
import { PersonRate } from '../../chats/person-rate';
import { isMainLanguage } from '../../languages/languages';
import type { BotContext } from '../../telegram/bot-context';
import { Budget } from '../../translation/budget';
import { gate, type GateVerdict } from '../../translation/gate';
import { TranslationError, type TranslationErrorCode } from '../../translation/translation-error';
import { otherLanguageOf, type TranslationOrder, Translator } from '../../translation/translator';
import { AnswerComposer } from './answer-composer';
import { type AnswerPlan, linePlan } from './answer-plan';
import { translateTexts } from './translate.texts';
import { apologyFor } from './translation-apology';
import { TranslationOrders } from './translation-orders';
import type { Wish } from './wish';

/** Failures that the person can mend, and the operator cannot; and limits, which have lines of their own in the log. */
const ABOUT_THE_TEXT: readonly TranslationErrorCode[] = [
  'same-language',
  'undetected',
  'nothing-to-translate',
  'unsupported-pair',
  'month-used-up',
  'day-used-up',
];

/** Decides what is said about a text: its translation, or a line that says why there is none. */
@Injectable()
export class TranslationAnswers {
  private readonly logger = new Logger('Translation');

  constructor(
    private readonly orders: TranslationOrders,
    private readonly translator: Translator,
    private readonly composer: AnswerComposer,
    private readonly budget: Budget,
    private readonly rate: PersonRate,
  ) {}

  /**
   * The plan for a wish; the same one when the update is handled again and something of it may be said already.
   * With `bare` it is the translation alone, without buttons.
   */
  planFor(ctx: BotContext, wish: Wish, { bare = false } = {}): Promise<AnswerPlan> {
    return ctx.decide(() => this.plan(ctx, wish, bare));
  }

  private async plan(ctx: BotContext, wish: Wish, bare: boolean): Promise<AnswerPlan> {
    const verdict = gate(wish.source);
    const order = await this.orders.orderFor(ctx, wish);
    if (verdict.kind !== 'pass') {
      this.budget.countSaved(wish.source.text.length);
      return this.freePlan(ctx, verdict, order);
    }
    if (!(await this.rate.mayTranslate(ctx.from?.id ?? 0, ctx.update.update_id, ctx.saidAt)))
      return this.composer.rareLine(ctx, 'tooManyMessages');
    try {
      return await this.composer.compose(ctx, order, await this.translator.translate(order), bare);
    } catch (error) {
      if (!(error instanceof TranslationError)) throw error;
      return this.apology(ctx, error, order);
    }
  }

  /** What needs no engine: what means nothing in any language, and a few expressions that we know. */
  private async freePlan(
    ctx: BotContext,
    verdict: Exclude<GateVerdict, { kind: 'pass' }>,
    order: TranslationOrder,
  ): Promise<AnswerPlan> {
    if (verdict.kind === 'stop' && verdict.reason === 'command')
      return linePlan('command', translateTexts.say(ctx.language, 'unknownCommand'));
    const target = order.into ?? otherLanguageOf('ko', order.pair);
    // Engines ruin what we know, so it is better said in English than in a language in which we do not.
    const into = isMainLanguage(target) ? target : 'en';
    const meaning = verdict.kind === 'known' ? verdict.expression.meaning(into) : undefined;
    if (meaning === undefined)
      return linePlan('nothing', translateTexts.say(ctx.language, 'nothingToTranslate'));
    // What was hidden stays hidden.
    const spoiler = order.source.entities.find(({ type }) => type === 'spoiler');
    const entities = spoiler ? [{ type: 'spoiler', offset: 0, length: meaning.length }] : [];
    const known = { text: meaning, entities, from: 'ko' as const, into, hasRegister: false };
    return this.composer.compose(ctx, order, known, false);
  }

  private async apology(
    ctx: BotContext,
    error: TranslationError,
    order: TranslationOrder,
  ): Promise<AnswerPlan> {
    if (error.code === 'month-used-up') return this.composer.rareLine(ctx, 'monthUsedUp');
    if (error.code === 'day-used-up') return this.composer.rareLine(ctx, 'dayUsedUp');
    if (!ABOUT_THE_TEXT.includes(error.code))
      this.logger.warn(
        { code: error.code, detail: error.detail, by: error.by },
        'A text was not translated; the person was told.',
      );
    return linePlan('apology', apologyFor(error, ctx.language, order.into));
  }
}
