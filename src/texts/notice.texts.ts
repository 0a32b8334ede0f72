import { defineTexts } from './texts';
import table from './notice.texts.json';

/** NAVER asks every product that uses Papago to name it, with a link. */
export const noticeTexts = defineTexts(table);
