import { Markup } from 'telegraf';
import { languagePage } from '../../languages/language-page';
import { type Language, LANGUAGES, NATIVE_NAMES } from '../../languages/languages';
import { defineButton } from '../../telegram/commands/button-definition';
import { oneOf, optional } from '../../telegram/commands/button-fields';
import { buttonRows } from '../../telegram/commands/button-rows';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { moreLanguagesTexts } from '../../texts/more-languages.texts';
import type { Direction } from '../../translation/direction';
import { languagesTexts } from './languages.texts';

export type Side = 'mine' | 'theirs';

const COLUMNS = 2;

/** Nothing leads to the overview, a side to its choice or the further part of it, and a side and a language choose. */
export const languagesButton = defineButton('languages', {
  side: optional(oneOf('mine', 'theirs')),
  language: optional(oneOf(...LANGUAGES)),
  part: optional(oneOf('further')),
});

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
        languagesButton.labelled(languagesTexts.say(speak, 'mineButton', { language: names.mine }), {
          side: 'mine',
        }),
      ],
      [
        languagesButton.labelled(languagesTexts.say(speak, 'theirsButton', { language: names.theirs }), {
          side: 'theirs',
        }),
      ],
    ]),
  };
}

/** @param offered the languages to choose from; where they are many, `isFurther` shows those that are not main ones */
export function choice(
  speak: InterfaceLanguage,
  side: Side,
  current: Direction,
  offered: readonly Language[],
  isFurther: boolean,
): Screen {
  const { shown, left } = languagePage(offered, current[side], isFurther);
  const more = languagesButton.labelled(moreLanguagesTexts.say(speak, 'more', { number: left }), {
    side,
    ...(!isFurther && { part: 'further' }),
  });
  const buttons = shown.map((language) =>
    languagesButton.labelled(
      language === current[side] ? `✓ ${NATIVE_NAMES[language]}` : NATIVE_NAMES[language],
      { side, language },
    ),
  );
  return {
    text: languagesTexts.say(speak, side === 'mine' ? 'chooseMine' : 'chooseTheirs'),
    keyboard: Markup.inlineKeyboard([
      ...buttonRows(buttons, COLUMNS),
      ...(left > 0 ? [[more]] : []),
      [languagesButton.labelled(languagesTexts.say(speak, 'back'), {})],
    ]),
  };
}
