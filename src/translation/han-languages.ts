import type { Language } from '../languages/languages';

type HanLanguage = Extract<Language, 'zh-CN' | 'zh-TW' | 'ja'>;

/** In the order in which they are likely for a text without kana. */
const HAN_LANGUAGES: readonly HanLanguage[] = ['zh-CN', 'zh-TW', 'ja'];

/** Frequent characters, by the languages that write them in this form. */
const CHARACTERS: readonly (readonly [readonly HanLanguage[], string])[] = [
  [
    ['zh-CN'],
    '说这们吗还给对让发钱觉岁儿为样经带从图团边变听气乐关总实应战单欢权县转价读续译择泽释惊铁处脑恶圆观劳营严广卖归' +
      '两厅剧检险验戏药丰盐显杂传压个么谁时间话语开长见东车门问电贵买请谢红绿头题马鸟鱼风飞饭饿场员记认识讲课业华书' +
      '汉现视极决动种运达远进连选办务复难热爷妈师张军钟错级组织结纪线练终' +
      '议设计论词诉试该详误调轻输迟适邮银闻闹顺预饮饱养笔简节脸联职细纸确码盘烦满测汤标树',
  ],
  [
    ['zh-TW'],
    '說這們嗎對讓發沒錢覺歲兒樣經帶從圖團邊變聽氣樂關總實應戰單歡權縣轉價讀續譯擇釋鐵處腦惡圓觀勞營嚴廣賣歸兩廳檢險' +
      '驗戲藥豐鹽顯雜淺殘傳壓麼國會學來點當聲體萬與醫區號參寫虛畫蟲黨屬壽盡稱晝獨臺灣檯裡囉綠爺媽鐘輕遲鬧臉滿樓燈',
  ],
  [
    ['zh-TW', 'ja'],
    '還給為驚劇個誰時間話語開長見東車門問電貴買請謝紅頭題馬鳥魚風飛飯餓機場員記認識講課業華書漢現視極決動種運達遠進' +
      '連選務復難熱師張軍錯級組織結紀線練終' +
      '議設計論詞訴試該詳誤調輸適郵銀聞順預飲飽養筆簡節聯職細紙確碼盤煩測湯標樹',
  ],
  [['zh-CN', 'ja'], '国会学来点当声体万与医区号参写虚画虫党属寿尽称昼独没残浅湾楼灯'],
  [
    ['ja'],
    '込働駅円売対帰広読実発覚験変県転両価桜渋沢辺塩単戦総経続歓権図団応恵悪戸払択拝拡栄楽検様歩毎気滝瀬焼畑絵緑縁聴' +
      '脳臓荘蔵薬説訳証譲豊鉄鉱関録隠雑頼顔駆騒髪鶏黒黙齢軽遅満',
  ],
  [['zh-CN', 'zh-TW'], '你您她它呢吧啊很哪哦喔啥咱咖啡嗯喂哇嘿吵啦嘛'],
];

const WRITERS = new Map(
  CHARACTERS.flatMap(([writers, characters]) =>
    [...characters].map((character) => [character, writers] as const),
  ),
);

/**
 * The languages that a text in Chinese characters may be in, likeliest first: those whose spelling the fewest of its
 * characters speak against. All three if none of its characters tells.
 */
export function hanLanguages(text: string): readonly HanLanguage[] {
  const against = new Map(HAN_LANGUAGES.map((language) => [language, 0]));
  for (const character of text) {
    const writers = WRITERS.get(character);
    if (!writers) continue;
    for (const language of HAN_LANGUAGES)
      if (!writers.includes(language)) against.set(language, (against.get(language) ?? 0) + 1);
  }
  const least = Math.min(...against.values());
  return HAN_LANGUAGES.filter((language) => against.get(language) === least);
}
