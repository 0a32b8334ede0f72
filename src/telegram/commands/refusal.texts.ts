import { defineTexts } from '../../texts/texts';
import table from './refusal.texts.json';

/** Why a handler was not run. */
export const refusalTexts = defineTexts(table);
