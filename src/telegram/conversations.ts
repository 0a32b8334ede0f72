import type { MiddlewareFn } from 'telegraf';
import type { OpenSteps } from '../chats/open-steps';
import type { BotContext } from './bot-context';

/**
 * Finds the question that a text answers. The conversation ends when that is handled, or with any command, unless the
 * next question was asked meanwhile.
 * @param hasSteps whether any module asks questions; where none does, nothing is read
 */
export function conversations(steps: OpenSteps, hasSteps: () => boolean): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const { occasion, message } = ctx;
    if (!occasion || !message || !('text' in message) || !hasSteps()) return next();
    const open = await steps.find(occasion);
    if (!open) return next();
    const [first] = message.entities ?? [];
    const isCommand = first?.type === 'bot_command' && first.offset === 0;
    if (!isCommand) ctx.openStep = open;
    await next();
    if (!ctx.hasAsked) await steps.end(occasion, open);
  };
}
