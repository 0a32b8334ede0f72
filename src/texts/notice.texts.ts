import { defineTexts } from './texts';

/** NAVER asks every product that uses Papago to name it, with a link. */
export const noticeTexts = defineTexts({
  en: { papago: 'Translations by NAVER Papago · https://papago.naver.com' },
  ko: { papago: '번역 제공: NAVER Papago · https://papago.naver.com' },
});
