import { defineTexts } from '../../texts/texts';
import table from './glossary.texts.json';

export const glossaryTexts = defineTexts(table);
