import { defineTexts } from './texts';
import table from './more-languages.texts.json';

/** The button between the two screens of a long list of languages. */
export const moreLanguagesTexts = defineTexts(table);
