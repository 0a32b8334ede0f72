/** The same sentence or word in Korean, English, Japanese and simplified Chinese. */
export type Phrase = readonly [ko: string, en: string, ja: string, zhCN: string];
