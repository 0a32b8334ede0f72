import { defineTexts } from '../../texts/texts';

/** What people see of the bot before they write to it: at most 512 and 120 characters. */
export const profileTexts = defineTexts({
  en: {
    description:
      'I am your interpreter. Write to me in your language and read the answer in the other one.\n\nTranslations by NAVER Papago: https://papago.naver.com',
    shortDescription: 'Your interpreter in Telegram. Translations by NAVER Papago: https://papago.naver.com',
  },
  ko: {
    description:
      '텔레그램 속 통역사예요. 내 언어로 보내면 상대방의 언어로 번역해 드려요.\n\n번역 제공: NAVER Papago https://papago.naver.com',
    shortDescription: '텔레그램 속 통역사. 번역 제공: NAVER Papago https://papago.naver.com',
  },
});
