import { Markup } from 'telegraf';
import { buttonRows } from '../../telegram/commands/button-rows';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { type Language, LANGUAGES, NATIVE_NAMES } from '../../languages/languages';
import type { Direction } from '../../translation/direction';
import { languagesTexts } from './languages.texts';

export type Side = 'mine' | 'theirs';

const COLUMNS = 2;

/** Data of our buttons: `languages` (overview), `languages:mine` (choose), `languages:mine:ko` (chosen). */
export const LANGUAGE_BUTTON = /^languages(?::(mine|theirs)(?::([\w-]+))?)?$/;

type Keyboard = ReturnType<typeof Markup.inlineKeyboard>;

/** What a message of the dialogue shows. */
export interface Screen {
  text: string;
  keyboard: Keyboard;
}

export function overview(speak: InterfaceLanguage, pair: Direction): Screen {
  const names = { mine: NATIVE_NAMES[pair.mine], theirs: NATIVE_NAMES[pair.theirs] };
  return {
    text: languagesTexts.say(speak, 'overview', names),
    keyboard: Markup.inlineKeyboard([
      [
        Markup.button.callback(
          languagesTexts.say(speak, 'mineButton', { language: names.mine }),
          'languages:mine',
        ),
      ],
      [
        Markup.button.callback(
          languagesTexts.say(speak, 'theirsButton', { language: names.theirs }),
          'languages:theirs',
        ),
      ],
    ]),
  };
}

/** @param partners languages that make a pair with the person's own */
export function choice(
  speak: InterfaceLanguage,
  side: Side,
  current: Direction,
  partners: Language[],
): Screen {
  const offered = side === 'mine' ? LANGUAGES : partners;
  const buttons = offered.map((language) =>
    Markup.button.callback(
      language === current[side] ? `✓ ${NATIVE_NAMES[language]}` : NATIVE_NAMES[language],
      `languages:${side}:${language}`,
    ),
  );
  return {
    text: languagesTexts.say(speak, side === 'mine' ? 'chooseMine' : 'chooseTheirs'),
    keyboard: Markup.inlineKeyboard([
      ...buttonRows(buttons, COLUMNS),
      [Markup.button.callback(languagesTexts.say(speak, 'back'), 'languages')],
    ]),
  };
}
