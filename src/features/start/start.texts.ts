import { defineTexts } from '../../texts/texts';

export const startTexts = defineTexts({
  en: {
    description: 'Begin, and see how it works',
    welcome:
      'Hello! I am your interpreter.\n\nJust write to me: {{mine}} comes back in {{theirs}}, anything else in {{mine}}.\n\n/languages – choose your two languages\n/help – everything I can do',
    group:
      'Hello! Answer a message with /tr and I translate it. You can also write to me privately: just send a text.',
  },
  ko: {
    description: '시작하기, 사용법 보기',
    welcome:
      '안녕하세요! 통역사예요.\n\n저에게 그냥 글을 보내 주세요.\n{{mine}} → {{theirs}}\n그 밖의 언어 → {{mine}}\n\n/languages – 내 언어와 상대 언어 고르기\n/help – 할 수 있는 일 모두 보기',
    group: '안녕하세요! 메시지에 /tr 로 답장하면 번역해 드려요. 저에게 따로 글을 보내셔도 돼요.',
  },
});
