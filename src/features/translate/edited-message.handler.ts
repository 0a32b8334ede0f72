import { Ctx, Update } from 'nestjs-telegraf';
import type { AnswerChoices } from '../../chats/message-links';
import type { Language } from '../../languages/languages';
import { BotContext } from '../../telegram/bot-context';
import { BotEdit } from '../../telegram/commands/bot-edit.decorator';
import { isWrittenIn, mainScript } from '../../translation/script';
import { Translator } from '../../translation/translator';
import { AnswerMessages, fingerprintOfRequest } from './answer-messages';
import { linePlan } from './answer-plan';
import type { ReadableMessage } from './message-content';
import { translateTexts } from './translate.texts';
import { TranslationAnswers } from './translation-answers';
import { type Request, readRequest } from './wish';

/** Follows the edits of messages that were answered: the answer is changed in its place. */
@Update()
export class EditedMessageHandler {
  constructor(
    private readonly answers: TranslationAnswers,
    private readonly messages: AnswerMessages,
    private readonly translator: Translator,
  ) {}

  @BotEdit({ allow: 'anyone' })
  async edited(@Ctx() ctx: BotContext): Promise<void> {
    const message = ctx.editedMessage as ReadableMessage | undefined;
    if (!message) return;
    const request = readRequest(message, this.translator) ?? nothingIn(message);
    const link = await this.messages.find(ctx, message.message_id);
    // In a group nobody waits for an answer that was not given before.
    if (!link && !ctx.isPrivate) return;
    // Telegram also tells of edits that nobody sees, as when a link gets its preview.
    if (link?.fingerprint === fingerprintOfRequest(request)) return;
    const choices = stillMeant(link?.choices, request.wish.source.text);
    const plan = await this.answers.planFor(ctx, { ...choices, ...request.wish });
    const isNothing = plan.kind === 'nothing' || plan.kind === 'command';
    // What was never answered and still is nothing to translate stays without a word.
    if (!link && isNothing) return;
    // The former answer is better than none.
    if (plan.kind === 'limit') return this.messages.write(ctx, { ...request, askedBy: undefined }, plan);
    const nothing = linePlan('nothing', translateTexts.say(ctx.language, 'nothingToTranslate'));
    await this.messages.write(ctx, request, isNothing ? nothing : plan, link);
  }
}

function nothingIn({ message_id: id }: ReadableMessage): Request {
  return { wish: { source: { text: '', entities: [] } }, messageId: id, askedBy: id };
}

/** Choices that somebody made for the former text, without a language that the new one cannot be in. */
function stillMeant({ from, ...choices }: AnswerChoices = {}, text: string): AnswerChoices {
  return from && (from === 'auto' || mayBeIn(from, text)) ? { ...choices, from } : choices;
}

function mayBeIn(language: Language, text: string): boolean {
  const script = mainScript(text, [language]);
  return script !== undefined && isWrittenIn(language, script);
}
