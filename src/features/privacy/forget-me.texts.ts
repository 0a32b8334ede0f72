import { defineTexts } from '../../texts/texts';
import table from './forget-me.texts.json';

export const forgetMeTexts = defineTexts(table);
