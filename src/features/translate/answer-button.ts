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
  row: 'k',
  back: 'b',
};
const REGISTERS: Record<Register, string> = { polite: 'p', plain: 'd' };

/** The data of all buttons: `tr:action:from:into:register:length`, and `:from:into` of the other direction; 40 bytes. */
export const ANSWER_BUTTON =
  /^tr:([riflkb]):([\w-]{2,5}):([\w-]{2,5}):([pd]):(\d{0,4})(?::([\w-]{2,5}):([\w-]{2,5}))?$/;

export function writeAnswerButton({ action, from, into, register, length, instead }: AnswerButton): string {
  const other = instead ? [instead.from, instead.into] : [];
  return ['tr', ACTIONS[action], from, into, REGISTERS[register], length ?? '', ...other].join(':');
}

/** Reads the data of a button; `undefined` for anything that we would not have written. */
export function readAnswerButton(data: RegExpMatchArray): AnswerButton | undefined {
  const [, actionMark, fromTag, intoTag, registerMark, units, otherFrom, otherInto] = data;
  const action = keyOf(ACTIONS, actionMark);
  const register = keyOf(REGISTERS, registerMark);
  const direction = directionOf(fromTag, intoTag);
  if (!action || !register || !direction) return undefined;
  const instead = otherFrom ? directionOf(otherFrom, otherInto) : undefined;
  return { action, ...direction, register, length: units ? Number(units) : undefined, instead };
}

function directionOf(fromTag: string | undefined, intoTag: string | undefined): OtherDirection | undefined {
  const from = fromTag === 'auto' ? 'auto' : languageOfTag(fromTag);
  const into = languageOfTag(intoTag);
  return from && into ? { from, into } : undefined;
}

/** Whether a button translates anew. */
export function isRedo(action: AnswerAction): action is RedoAction {
  return REDOING.some((redo) => redo === action);
}

function keyOf<K extends string>(marks: Record<K, string>, mark: string | undefined): K | undefined {
  return (Object.keys(marks) as K[]).find((key) => marks[key] === mark);
}
