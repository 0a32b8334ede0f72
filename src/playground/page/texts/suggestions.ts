const SUGGESTIONS: Record<string, readonly string[]> = {
  ko: ['안녕하세요. 만나서 반갑습니다.', '밥 먹었어요?', '일곱 시에 봐요.'],
  en: ['Hello. Nice to meet you.', 'Have you eaten?', 'See you at seven.'],
  ja: ['こんにちは。お会いできてうれしいです。', 'ご飯食べましたか？', '7時に会いましょう。'],
  zh: ['你好。很高兴认识你。', '吃饭了吗？', '七点见。'],
};

/** Sentences of the phrasebook to begin with, in a person's language. */
export function suggestionsFor(languageCode: string): readonly string[] {
  return SUGGESTIONS[languageCode.split('-')[0] ?? ''] ?? [];
}
