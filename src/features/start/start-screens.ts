import { Markup } from 'telegraf';
import { type Language, LANGUAGES, NATIVE_NAMES } from '../../languages/languages';
import { buttonRows } from '../../telegram/commands/button-rows';
import type { InterfaceLanguage } from '../../texts/interface-language';
import { noticeTexts } from '../../texts/notice.texts';
import type { Direction } from '../../translation/direction';
import { EXAMPLE_SENTENCES } from './example-sentences';
import { startTexts } from './start.texts';

const COLUMNS = 3;

/** Data of our buttons: `start` (from the beginning), `start:ko` (reads Korean), `start:ko:en` (and English). */
export const START_BUTTON = /^start(?::([\w-]+))?(?::([\w-]+))?$/;

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
  return { text, keyboard: grid(LANGUAGES, pair.mine, (language) => `start:${language}`) };
}

/** The second tap. @param partners languages that make a pair with the person's own */
export function chooseTheirs(
  speak: InterfaceLanguage,
  mine: Language,
  theirs: Language,
  partners: readonly Language[],
): StartScreen {
  const text = startTexts.say(speak, 'chooseTheirs', { mine: NATIVE_NAMES[mine] });
  return { text, keyboard: grid(partners, theirs, (language) => `start:${mine}:${language}`) };
}

/** Both are chosen: now write. */
export function ready(speak: InterfaceLanguage, pair: Direction): StartScreen {
  const text = paragraphs(
    startTexts.say(speak, 'ready', namesOf(pair)),
    exampleOf(pair),
    startTexts.say(speak, 'now'),
    noticeTexts.say(speak, 'papago'),
  );
  const again = Markup.button.callback(startTexts.say(speak, 'again'), 'start');
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
  dataOf: (language: Language) => string,
): StartScreen['keyboard'] {
  const buttons = languages.map((language) => {
    const name = NATIVE_NAMES[language];
    return Markup.button.callback(language === current ? `✓ ${name}` : name, dataOf(language));
  });
  return Markup.inlineKeyboard(buttonRows(buttons, COLUMNS));
}
