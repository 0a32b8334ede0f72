import { defineTexts } from '../../texts/texts';
import table from './settings.texts.json';

export const settingsTexts = defineTexts(table);
