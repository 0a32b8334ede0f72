import { Markup } from 'telegraf';
import { languagePage } from '../../languages/language-page';
import { isMainLanguage, type Language, LANGUAGES, NATIVE_NAMES } from '../../languages/languages';
import { type DataOf, defineButton } from '../../telegram/commands/button-definition';
import { oneOf, optional } from '../../telegram/commands/button-fields';
import { buttonRows } from '../../telegram/commands/button-rows';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { moreLanguagesTexts } from '../../texts/more-languages.texts';
import { noticeTexts } from '../../texts/notice.texts';
import type { Direction } from '../../translation/direction';
import { EXAMPLE_SENTENCES } from './example-sentences';
import { startTexts } from './start.texts';

const COLUMNS = 3;

/** What was chosen so far: nothing (from the beginning), the own language, both; or the further part of a choice. */
export const startButton = defineButton('start', {
  mine: optional(oneOf(...LANGUAGES)),
  theirs: optional(oneOf(...LANGUAGES)),
  part: optional(oneOf('further')),
});

/** What the message shows at one step. */
export interface StartScreen {
  text: string;
  keyboard: ReturnType<typeof Markup.inlineKeyboard>;
}

/** What can be chosen at a step. Where it is much, `isFurther` shows the languages that are not main ones. */
export interface StartChoice {
  offered: readonly Language[];
  isFurther: boolean;
}

/** The greeting: what the bot does, with an example, and the first of two taps. */
export function welcome(speak: InterfaceLanguage, pair: Direction, choice: StartChoice): StartScreen {
  const text = paragraphs(
    startTexts.say(speak, 'hello'),
    exampleOf(pair),
    startTexts.say(speak, 'chooseMine', namesOf(pair)),
    noticeTexts.say(speak, 'papago'),
  );
  return { text, keyboard: grid(speak, choice, pair.mine, (mine) => ({ mine })) };
}

/** The second tap. */
export function chooseTheirs(
  speak: InterfaceLanguage,
  mine: Language,
  theirs: Language,
  choice: StartChoice,
): StartScreen {
  const text = startTexts.say(speak, 'chooseTheirs', { mine: NATIVE_NAMES[mine] });
  return {
    text,
    keyboard: grid(speak, choice, theirs, (language) => ({ mine, ...(language && { theirs: language }) })),
  };
}

/** Both are chosen: now write. */
export function ready(speak: InterfaceLanguage, pair: Direction): StartScreen {
  const text = paragraphs(
    startTexts.say(speak, 'ready', namesOf(pair)),
    exampleOf(pair),
    startTexts.say(speak, 'now'),
    noticeTexts.say(speak, 'papago'),
  );
  const again = startButton.labelled(startTexts.say(speak, 'again'), {});
  return { text, keyboard: Markup.inlineKeyboard([[again]]) };
}

function paragraphs(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

function namesOf({ mine, theirs }: Direction): Record<string, string> {
  return { mine: NATIVE_NAMES[mine], theirs: NATIVE_NAMES[theirs] };
}

/** Nothing for a language in which the bot itself has no words. */
function exampleOf({ mine, theirs }: Direction): string {
  if (!isMainLanguage(mine) || !isMainLanguage(theirs)) return '';
  return `💬 ${EXAMPLE_SENTENCES[mine]}\n➜ ${EXAMPLE_SENTENCES[theirs]}`;
}

/** @param dataOf what a tap on a language chooses, and without one what was chosen before */
function grid(
  speak: InterfaceLanguage,
  { offered, isFurther }: StartChoice,
  current: Language,
  dataOf: (language?: Language) => DataOf<typeof startButton>,
): StartScreen['keyboard'] {
  const { shown, left } = languagePage(offered, current, isFurther);
  const buttons = shown.map((language) => {
    const name = NATIVE_NAMES[language];
    return startButton.labelled(language === current ? `✓ ${name}` : name, dataOf(language));
  });
  const more = startButton.labelled(moreLanguagesTexts.say(speak, 'more', { number: left }), {
    ...dataOf(),
    ...(!isFurther && { part: 'further' }),
  });
  return Markup.inlineKeyboard([...buttonRows(buttons, COLUMNS), ...(left > 0 ? [[more]] : [])]);
}
