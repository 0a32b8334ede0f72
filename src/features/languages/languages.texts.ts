import { defineTexts } from '../../texts/texts';

export const languagesTexts = defineTexts({
  en: {
    description: 'Choose your two languages',
    overview: 'You read {{mine}}.\nYour words go to {{theirs}}.\n\nTap a language to change it.',
    chooseMine: 'Which language do you read?',
    chooseTheirs: 'Into which language shall I put your words?',
    mineButton: 'I read: {{language}}',
    theirsButton: 'They read: {{language}}',
    back: '‹ Back',
    saved: '{{mine}} ⇄ {{theirs}}',
    privateOnly: 'Please set your languages in a private chat with me.',
  },
  ko: {
    description: '내 언어와 상대 언어 고르기',
    overview: '내 언어: {{mine}}\n상대 언어: {{theirs}}\n\n바꿀 언어를 눌러 주세요.',
    chooseMine: '내 언어를 골라 주세요.',
    chooseTheirs: '상대 언어를 골라 주세요.',
    mineButton: '내 언어: {{language}}',
    theirsButton: '상대 언어: {{language}}',
    back: '‹ 뒤로',
    saved: '{{mine}} ⇄ {{theirs}}',
    privateOnly: '언어는 저와의 개인 대화에서 골라 주세요.',
  },
});
