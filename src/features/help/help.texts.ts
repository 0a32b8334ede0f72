import { defineTexts } from '../../texts/texts';

export const helpTexts = defineTexts({
  en: {
    description: 'Everything I can do',
    intro: 'Write to me and I translate. The commands:',
  },
  ko: {
    description: '할 수 있는 일 모두 보기',
    intro: '글을 보내면 번역해 드려요. 이런 명령어를 쓸 수 있어요.',
  },
});
