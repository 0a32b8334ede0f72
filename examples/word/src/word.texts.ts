import { defineTexts } from 'papago-telegram-bot/texts';
import table from './word.texts.json';

export const wordTexts = defineTexts(table);
