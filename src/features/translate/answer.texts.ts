import { defineTexts } from '../../texts/texts';
import table from './answer.texts.json';

/** What stands on the buttons under an answer, and what they say when pressed. */
export const answerTexts = defineTexts(table);
