import { defineTexts } from '../../texts/texts';
import table from './privacy.texts.json';

export const privacyTexts = defineTexts(table);
