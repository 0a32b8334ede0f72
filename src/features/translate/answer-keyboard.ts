import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'telegraf/types';
import type { Register } from '../../chats/register';
import { languagePage } from '../../languages/language-page';
import { type Language, languageNameIn, NATIVE_NAMES } from '../../languages/languages';
import { buttonRows } from '../../telegram/commands/button-rows';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { moreLanguagesTexts } from '../../texts/more-languages.texts';
import { type AnswerButton, answerButton, type OtherDirection } from './answer-button';
import { answerTexts } from './answer.texts';

/** Longest text of a button that copies, in UTF-16 units: https://core.telegram.org/bots/api#copytextbutton */
const MOST_COPIED = 256;
const COLUMNS = 3;

/** An answer as its buttons need to know it. */
export interface AnswerState {
  from: Language | 'auto';
  into: Language;
  register: Register;
  /** Whether the direction has a register at all. */
  hasRegister: boolean;
  /** The translation, when it is one message. */
  translation: string | undefined;
  /** The direction there is instead, when the language of the source was a guess. */
  instead?: OtherDirection | undefined;
}

/** telegraf knows the Bot API up to 7.1; the button that copies is of 7.11. */
interface CopyButton {
  text: string;
  copy_text: { text: string };
}

/** The registers as speakers of the target call them. */
const REGISTER_NAMES: Partial<Record<Language, Record<Register, string>>> = {
  ko: { polite: '존댓말', plain: '기본' },
  ja: { polite: '丁寧', plain: '標準' },
};

/** One row: the other register, another language, copy, check by translating back; and the fix under a guess. */
export function answerKeyboard(speak: InterfaceLanguage, state: AnswerState): InlineKeyboardMarkup {
  const { translation, instead, from } = state;
  const length = translation?.length;
  const row = [
    ...registerButton(state),
    answerButton.labelled(answerTexts.say(speak, 'otherLanguage'), { ...state, action: 'languages', length }),
    ...(translation !== undefined && translation.length <= MOST_COPIED
      ? [copyButton(answerTexts.say(speak, 'copy'), translation)]
      : []),
    ...(translation !== undefined && from !== 'auto'
      ? [answerButton.labelled(answerTexts.say(speak, 'back'), { ...state, action: 'back', length })]
      : []),
  ];
  return { inline_keyboard: instead ? [row, [fixButton(speak, state, instead)]] : [row] };
}

/** Every language that the source can be translated to, on two screens where they are many, and the way back. */
export function languagesKeyboard(
  speak: InterfaceLanguage,
  state: AnswerButton,
  targets: readonly Language[],
): InlineKeyboardMarkup {
  const isFurther = state.action === 'more';
  const { shown, left } = languagePage(targets, state.into, isFurther);
  const buttons = shown.map((into) =>
    answerButton.labelled(into === state.into ? `✓ ${NATIVE_NAMES[into]}` : NATIVE_NAMES[into], {
      ...state,
      action: 'into',
      into,
    }),
  );
  const goBack = answerButton.labelled(answerTexts.say(speak, 'goBack'), { ...state, action: 'row' });
  const more = answerButton.labelled(moreLanguagesTexts.say(speak, 'more', { number: left }), {
    ...state,
    action: isFurther ? 'languages' : 'more',
  });
  return { inline_keyboard: [...buttonRows(buttons, COLUMNS), ...(left > 0 ? [[more]] : []), [goBack]] };
}

function registerButton(state: AnswerState): InlineKeyboardButton[] {
  const names = REGISTER_NAMES[state.into];
  if (!state.hasRegister || !names) return [];
  const register = state.register === 'polite' ? 'plain' : 'polite';
  return [answerButton.labelled(names[register], { ...state, action: 'register', register })];
}

/** Shows which language was found, and takes it for the other one when pressed. */
function fixButton(
  speak: InterfaceLanguage,
  state: AnswerState,
  { from, into }: OtherDirection,
): InlineKeyboardButton {
  return answerButton.labelled(fixLabel(speak, state.from, from), {
    ...state,
    from,
    into,
    instead: undefined,
    action: 'from',
  });
}

/** Where one of the two languages is left to the engine, the other one stands alone, as a question. */
function fixLabel(speak: InterfaceLanguage, found: Language | 'auto', instead: Language | 'auto'): string {
  if (found !== 'auto' && instead !== 'auto') {
    const names = { found: languageNameIn(speak, found), instead: languageNameIn(speak, instead) };
    return answerTexts.say(speak, 'fix', names);
  }
  const [named] = [found, instead].filter((language) => language !== 'auto');
  return `🔎 ${named ? languageNameIn(speak, named) : ''}?`;
}

function copyButton(text: string, copied: string): InlineKeyboardButton {
  const copy: CopyButton = { text, copy_text: { text: copied } };
  return copy as unknown as InlineKeyboardButton;
}
