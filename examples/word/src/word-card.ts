import { defineButton } from 'papago-telegram-bot/button-definition';
import { oneOf, wholeNumber } from 'papago-telegram-bot/button-fields';
import type { InterfaceLanguage } from 'papago-telegram-bot/interface-language';
import { pronounce } from 'papago-telegram-bot/pronunciation';
import { Markup } from 'telegraf';
import { bold, fmt, join, spoiler } from 'telegraf/format';
import type { InlineKeyboardMarkup, MessageEntity } from 'telegraf/types';
import { MEANING_LANGUAGES, type MeaningLanguage } from './meaning-language';
import { wordOfDay } from './word-list';
import type { WordMeaning } from './word-meanings';
import { wordTexts } from './word.texts';

/** Days beyond that are in the year 2243. */
const LAST_DAY = 99_999;

/** Which word a card is about, and the language in which its reader wants it explained. */
const FIELDS = { day: wholeNumber(LAST_DAY), language: oneOf(...MEANING_LANGUAGES) };

/** Turns the card to the word of that day. */
export const anotherButton = defineButton('word-another', FIELDS);

/** Asks for the meaning of the word of that day. */
export const quizButton = defineButton('word-quiz', FIELDS);

/** What a message shows about a word. */
export interface WordCard {
  text: string;
  extra: { entities: MessageEntity[]; reply_markup: InlineKeyboardMarkup };
}

/**
 * The word of a day. What it means is hidden until the reader taps it, so that they can guess first.
 * @param wanted the language that was asked for, which the meaning may lack
 */
export function wordCard(
  speak: InterfaceLanguage,
  day: number,
  wanted: MeaningLanguage,
  { meaning, example, obstacle }: WordMeaning,
): WordCard {
  const word = wordOfDay(day);
  const sound = speak === 'ko' ? undefined : pronounce(word.korean)?.spoken;
  const lines = [
    fmt(bold(word.korean), sound ? ` · ${sound}` : ''),
    spoiler(meaning),
    '',
    word.example,
    spoiler(example),
    ...(obstacle ? ['', wordTexts.say(speak, obstacle)] : []),
  ];
  const { text, entities = [] } = join(lines, '\n');
  const keyboard = Markup.inlineKeyboard([
    // Tomorrow's word stays a surprise.
    anotherButton.labelled(wordTexts.say(speak, 'another'), { day: day - 1, language: wanted }),
    quizButton.labelled(wordTexts.say(speak, 'quiz'), { day, language: wanted }),
  ]);
  return { text, extra: { entities, ...keyboard } };
}
