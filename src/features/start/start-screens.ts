import { Markup } from 'telegraf';
import { type Language, LANGUAGES, NATIVE_NAMES } from '../../languages/languages';
import { type DataOf, defineButton } from '../../telegram/commands/button-definition';
import { oneOf, optional } from '../../telegram/commands/button-fields';
import { buttonRows } from '../../telegram/commands/button-rows';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { noticeTexts } from '../../texts/notice.texts';
import type { Direction } from '../../translation/direction';
import { EXAMPLE_SENTENCES } from './example-sentences';
import { startTexts } from './start.texts';

const COLUMNS = 3;

/** What was chosen so far: nothing (from the beginning), the own language, both. */
export const startButton = defineButton('start', {
  mine: optional(oneOf(...LANGUAGES)),
  theirs: optional(oneOf(...LANGUAGES)),
});

/** What the message shows at one step. */
export interface StartScreen {
  text: string;
  keyboard: ReturnType<typeof Markup.inlineKeyboard>;
}

/** The greeting: what the bot does, with an example, and the first of two taps. */
export function welcome(speak: InterfaceLanguage, pair: Direction): StartScreen {
  const text = paragraphs(
    startTexts.say(speak, 'hello'),
    exampleOf(pair),
    startTexts.say(speak, 'chooseMine', namesOf(pair)),
    noticeTexts.say(speak, 'papago'),
  );
  return { text, keyboard: grid(LANGUAGES, pair.mine, (language) => ({ mine: language })) };
}

/** The second tap. @param partners languages that make a pair with the person's own */
export function chooseTheirs(
  speak: InterfaceLanguage,
  mine: Language,
  theirs: Language,
  partners: readonly Language[],
): StartScreen {
  const text = startTexts.say(speak, 'chooseTheirs', { mine: NATIVE_NAMES[mine] });
  return { text, keyboard: grid(partners, theirs, (language) => ({ mine, theirs: language })) };
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
  return texts.join('\n\n');
}

function namesOf({ mine, theirs }: Direction): Record<string, string> {
  return { mine: NATIVE_NAMES[mine], theirs: NATIVE_NAMES[theirs] };
}

function exampleOf({ mine, theirs }: Direction): string {
  return `💬 ${EXAMPLE_SENTENCES[mine]}\n➜ ${EXAMPLE_SENTENCES[theirs]}`;
}

function grid(
  languages: readonly Language[],
  current: Language,
  dataOf: (language: Language) => DataOf<typeof startButton>,
): StartScreen['keyboard'] {
  const buttons = languages.map((language) => {
    const name = NATIVE_NAMES[language];
    return startButton.labelled(language === current ? `✓ ${name}` : name, dataOf(language));
  });
  return Markup.inlineKeyboard(buttonRows(buttons, COLUMNS));
}
