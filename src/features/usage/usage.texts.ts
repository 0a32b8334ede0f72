import { defineTexts } from '../../texts/texts';
import table from './usage.texts.json';

export const usageTexts = defineTexts(table);
