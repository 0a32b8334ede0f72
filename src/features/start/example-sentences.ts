import type { InterfaceLanguage } from '../../texts/interface-language';

/** One everyday question in every language that the bot speaks, to show what the bot does without asking an engine. */
export const EXAMPLE_SENTENCES: Record<InterfaceLanguage, string> = {
  ko: '오늘 저녁에 뭐 먹을까요?',
  en: 'What should we have for dinner tonight?',
  ja: '今日の夕飯は何を食べましょうか？',
  'zh-CN': '今天晚上吃什么好呢？',
  'zh-TW': '今天晚上要吃什麼好呢？',
  vi: 'Tối nay mình ăn gì nhỉ?',
  th: 'เย็นนี้กินอะไรดี',
  id: 'Malam ini kita makan apa ya?',
  fr: "Qu'est-ce qu'on mange ce soir ?",
  es: '¿Qué cenamos esta noche?',
  ru: 'Что будем есть сегодня вечером?',
  de: 'Was essen wir heute Abend?',
  it: 'Cosa mangiamo stasera?',
};
