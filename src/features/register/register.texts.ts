import { defineTexts } from '../../texts/texts';
import table from './register.texts.json';

export const registerTexts = defineTexts(table);
