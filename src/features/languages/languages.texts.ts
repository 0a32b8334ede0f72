import { defineTexts } from '../../texts/texts';
import table from './languages.texts.json';

export const languagesTexts = defineTexts(table);
