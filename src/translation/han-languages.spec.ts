import type { Language } from '../languages/languages';
import { hanLanguages } from './han-languages';

describe('A text in Chinese characters', () => {
  it.each<[string, Language[]]>([
    ['今天晚上吃什么好呢？', ['zh-CN']],
    ['今天晚上要吃什麼好呢？', ['zh-TW']],
    ['东京', ['zh-CN']],
    ['謝謝你', ['zh-TW']],
    ['会議室変更', ['ja']],
    ['東京駅集合', ['ja']],
    ['時間', ['zh-TW', 'ja']],
    ['国会', ['zh-CN', 'ja']],
    ['你好', ['zh-CN', 'zh-TW']],
    ['了解', ['zh-CN', 'zh-TW', 'ja']],
  ])('%s may be in %j', (text, languages) => {
    expect(hanLanguages(text)).toEqual(languages);
  });

  it('is in the language that most of its characters speak for, though some do not', () => {
    expect(hanLanguages('我们讨论会議的时间')).toEqual(['zh-CN']);
  });
});
