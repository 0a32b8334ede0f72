import { defineTexts } from '../../texts/texts';
import table from './start.texts.json';

export const startTexts = defineTexts(table);
