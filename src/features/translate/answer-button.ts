import type { Register } from '../../chats/register';
import { type Language, languageOfTag } from '../../languages/languages';

/** Actions that translate anew: in the other register, into another language, from the language it really is. */
const REDOING = ['register', 'into', 'from'] as const;

export type RedoAction = (typeof REDOING)[number];

/** What a button does: translate anew, show the languages there are, go back from them, or translate back. */
export type AnswerAction = RedoAction | 'languages' | 'row' | 'back';

/** Everything a button must know, so that it works after a restart and under old messages. */
export interface AnswerButton {
  action: AnswerAction;
  /** The language of the source, or `auto` where the engine may find another than we can name. */
  from: Language | 'auto';
  into: Language;
  register: Register;
  /** UTF-16 units of the message that are the translation; what follows is added. */
  length?: number | undefined;
}

const ACTIONS: Record<AnswerAction, string> = {
  register: 'r',
  into: 'i',
  from: 'f',
  languages: 'l',
  row: 'k',
  back: 'b',
};
const REGISTERS: Record<Register, string> = { polite: 'p', plain: 'd' };

/** The data of all buttons under answers: `tr:action:from:into:register:length`, at most 30 bytes. */
export const ANSWER_BUTTON = /^tr:([riflkb]):([\w-]{2,5}):([\w-]{2,5}):([pd]):(\d{0,4})$/;

export function writeAnswerButton({ action, from, into, register, length }: AnswerButton): string {
  return ['tr', ACTIONS[action], from, into, REGISTERS[register], length ?? ''].join(':');
}

/** Reads the data of a button; `undefined` for anything that we would not have written. */
export function readAnswerButton(data: RegExpMatchArray): AnswerButton | undefined {
  const [, actionMark, fromTag, intoTag, registerMark, units] = data;
  const action = keyOf(ACTIONS, actionMark);
  const register = keyOf(REGISTERS, registerMark);
  const from = fromTag === 'auto' ? 'auto' : languageOfTag(fromTag);
  const into = languageOfTag(intoTag);
  if (!action || !register || !from || !into) return undefined;
  return { action, from, into, register, length: units ? Number(units) : undefined };
}

export function isRedo(action: AnswerAction): action is RedoAction {
  return REDOING.some((redo) => redo === action);
}

function keyOf<K extends string>(marks: Record<K, string>, mark: string | undefined): K | undefined {
  return (Object.keys(marks) as K[]).find((key) => marks[key] === mark);
}
