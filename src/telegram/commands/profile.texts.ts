import { defineTexts } from '../../texts/texts';
import table from './profile.texts.json';

/** What people see of the bot before they write to it: at most 512 and 120 characters. */
export const profileTexts = defineTexts(table);
