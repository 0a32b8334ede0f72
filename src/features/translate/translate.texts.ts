import { defineTexts } from '../../texts/texts';
import table from './translate.texts.json';

export const translateTexts = defineTexts(table);
