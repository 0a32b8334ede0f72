import { defineTexts } from '../../texts/texts';
import table from './help.texts.json';

export const helpTexts = defineTexts(table);
