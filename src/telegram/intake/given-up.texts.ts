import { defineTexts } from '../../texts/texts';
import table from './given-up.texts.json';

export const givenUpTexts = defineTexts(table);
