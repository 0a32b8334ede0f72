import { Injectable } from '@nestjs/common';
import { NATIVE_NAMES } from '../../languages/languages';
import { PersonSettings } from '../../chats/person-settings';
import { TellLimit } from '../../chats/tell-limit';
import { type BotContext, MAX_MESSAGE_LENGTH } from '../../telegram/bot-context';
import type { MarkedText } from '../../translation/marked-text';
import { pronounce } from '../../translation/pronunciation';
import type { TranslatedText, TranslationOrder } from '../../translation/translator';
import { splitMarked } from '../../translation/whole-text/split-marked';
import { answerKeyboard } from './answer-keyboard';
import { type AnswerPlan, linePlan, SILENCE } from './answer-plan';
import { answerTexts } from './answer.texts';
import { translateTexts } from './translate.texts';

/** Makes of a translation what people see of it: messages that fit, lines about it, and buttons. */
@Injectable()
export class AnswerComposer {
  constructor(
    private readonly settings: PersonSettings,
    private readonly limit: TellLimit,
  ) {}

  /** A line that is said once in a while: of a limit once a day in each chat, of haste once a minute to each person. */
  async rareLine(
    ctx: BotContext,
    line: 'monthUsedUp' | 'dayUsedUp' | 'tooManyMessages',
  ): Promise<AnswerPlan> {
    const { update_id: occasion } = ctx.update;
    // A notice on a press is read by nobody who has only written.
    const what = ctx.callbackQuery ? `${line}:press` : line;
    const mayTell =
      line === 'tooManyMessages'
        ? await this.limit.mayTellPerson(ctx.from?.id ?? 0, what, occasion)
        : await this.limit.mayTell(ctx.chat?.id ?? 0, what, occasion);
    return mayTell ? linePlan('limit', translateTexts.say(ctx.language, line)) : SILENCE;
  }

  /** @param bare without pronunciation and buttons; the engine is named all the same */
  async compose(
    ctx: BotContext,
    order: Pick<TranslationOrder, 'source' | 'register'>,
    translated: TranslatedText,
    bare: boolean,
  ): Promise<AnswerPlan> {
    const text = translated.text.trim();
    const pronunciation = bare ? undefined : await this.pronunciationOf(ctx, order.source, translated);
    // Papago is what people expect, so its name would only be noise.
    const mark = translated.by && `— ${translated.by}`;
    const lines = [pronunciation, mark].filter((line) => line !== undefined);
    const parts = splitMarked(withLines(translated, lines), MAX_MESSAGE_LENGTH);
    if (bare || !ctx.isPrivate) return { kind: 'translation', parts };
    const translation = parts.length === 1 ? text : undefined;
    const keyboard = answerKeyboard(ctx.language, { ...translated, register: order.register, translation });
    return { kind: 'translation', parts, keyboard };
  }

  private async pronunciationOf(
    ctx: BotContext,
    source: MarkedText,
    { text, entities, from, into }: TranslatedText,
  ): Promise<string | undefined> {
    const isAnswer = into === 'ko';
    const korean = isAnswer ? { text, entities } : from === 'ko' ? source : undefined;
    // What is hidden must not be read aloud.
    const isHidden = korean?.entities.some(({ type }) => type === 'spoiler') ?? true;
    if (!korean || isHidden || !(await this.settings.showsPronunciation(ctx.from?.id ?? 0))) return undefined;
    const { spoken, written } = pronounce(korean.text) ?? {};
    if (!spoken) return undefined;
    const line =
      spoken === written
        ? spoken
        : answerTexts.say(ctx.language, 'pronunciation', { spoken, written: written ?? '' });
    // Below a translation from Korean it is not the text above that is pronounced.
    return isAnswer ? line : `${NATIVE_NAMES.ko}: ${line}`;
  }
}

/** Lines of their own below a text, in italics. */
function withLines({ text, entities }: MarkedText, lines: readonly string[]): MarkedText {
  if (lines.length === 0) return { text, entities };
  const above = `${text.trimEnd()}\n\n`;
  const line = lines.join('\n');
  return {
    text: above + line,
    entities: [...entities, { type: 'italic', offset: above.length, length: line.length }],
  };
}
