import { Markup } from 'telegraf';
import type { Register } from '../../chats/register';
import { defineButton } from '../../telegram/commands/button-definition';
import { oneOf } from '../../telegram/commands/button-fields';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { registerTexts } from './register.texts';

/** Chooses a register. */
export const registerButton = defineButton('register', { register: oneOf('polite', 'plain') });

/** Whose register it is, and which; a group may have none. */
export type Standing = { whose: 'mine'; register: Register } | { whose: 'group'; register?: Register };

/** One line that says which register counts at present. */
export function standingLine(speak: InterfaceLanguage, { whose, register }: Standing): string {
  if (!register) return registerTexts.say(speak, 'groupOpen');
  return registerTexts.say(speak, whose, { register: registerTexts.say(speak, register) });
}

/** What the message of the dialogue shows: the present register, what it can do, and both to choose from. */
export function registerScreen(speak: InterfaceLanguage, standing: Standing) {
  const button = (register: Register) => {
    const label = registerTexts.say(speak, `${register}Button`);
    const isCurrent = register === standing.register;
    return registerButton.labelled(isCurrent ? `✓ ${label}` : label, { register });
  };
  return {
    text: `${standingLine(speak, standing)}\n\n${registerTexts.say(speak, 'explanation')}`,
    keyboard: Markup.inlineKeyboard([[button('polite'), button('plain')]]),
  };
}
