import type { Register } from '../../chats/register';
import { type Language, LANGUAGES } from '../../languages/languages';
import { MAX_MESSAGE_LENGTH } from '../../telegram/bot-context';
import { type ButtonDefinition, defineButton } from '../../telegram/commands/button-definition';
import { coded, oneOf, optional, wholeNumber } from '../../telegram/commands/button-fields';

/** Actions that translate anew: in the other register, into another language, from the language it really is. */
const REDOING = ['register', 'into', 'from'] as const;

export type RedoAction = (typeof REDOING)[number];

/** What a button does: translate anew, show the languages there are or more, go back from them, or translate back. */
export type AnswerAction = RedoAction | 'languages' | 'more' | 'row' | 'back';

/** Everything a button must know, so that it works after a restart and under old messages. */
export interface AnswerButton {
  action: AnswerAction;
  /** The language of the source, or `auto` where the engine may find another than we can name. */
  from: Language | 'auto';
  into: Language;
  register: Register;
  /** UTF-16 units of the message that are the translation; what follows is added. */
  length?: number | undefined;
  /** The direction there is instead, while the language of the source is a guess. */
  instead?: OtherDirection | undefined;
}

/** Another direction that a text may go; `auto` lets the engine tell the language. */
export interface OtherDirection {
  from: Language | 'auto';
  into: Language;
}

const ACTIONS: Record<AnswerAction, string> = {
  register: 'r',
  into: 'i',
  from: 'f',
  languages: 'l',
  more: 'm',
  row: 'k',
  back: 'b',
};
const REGISTERS: Record<Register, string> = { polite: 'p', plain: 'd' };

const into = oneOf(...LANGUAGES);
const from = oneOf('auto', ...LANGUAGES);

const data = defineButton('tr', {
  action: coded(ACTIONS),
  from,
  into,
  register: coded(REGISTERS),
  length: optional(wholeNumber(MAX_MESSAGE_LENGTH)),
  otherFrom: optional(from),
  otherInto: optional(into),
});

/** Every button under an answer. */
export const answerButton: ButtonDefinition<AnswerButton> = {
  name: data.name,
  labelled: (label, { instead, ...button }) =>
    data.labelled(label, { ...button, otherFrom: instead?.from, otherInto: instead?.into }),
  read: (callbackData) => {
    const read = data.read(callbackData);
    if (!read) return undefined;
    const { otherFrom, otherInto, ...button } = read;
    return otherFrom && otherInto ? { ...button, instead: { from: otherFrom, into: otherInto } } : button;
  },
};

/** Whether a button translates anew. */
export function isRedo(action: AnswerAction): action is RedoAction {
  return REDOING.some((redo) => redo === action);
}
