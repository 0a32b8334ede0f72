import { isFace, isLaughter, piecesOf } from './laughter';

const isAllLaughter = (word: string): boolean => {
  const pieces = piecesOf(word);
  return pieces.length > 0 && pieces.every(isLaughter);
};

describe('Laughter and crying', () => {
  it.each([
    [
      'Korean',
      'ㅋ ㅋㅋㅋ ㅎㅎ ㅠㅠ ㅜㅜ ㅋㅎㅋㅎ ㅋㄷㅋㄷ 하하하 호호 히히 헤헤 크크 큭큭 낄낄 푸하하 으하하 음하하 흑흑 엉엉',
    ],
    [
      'English',
      'haha hahaha ahaha HAHA hahaa hehe heh hoho hihi lol loool lolol LMAO lmaooo rofl xD XD xDDD muahaha',
    ],
    ['Spanish and Portuguese', 'jaja jajaja jeje jijiji kkk kkkkkk rsrs rsrsrs huehue'],
    ['French and Italian', 'mdr mdrrr ptdr ahah ahahah hihihi eheh'],
    [
      'Japanese',
      'w www ｗｗｗ 草 笑 笑笑 (笑) 爆笑 ハハハ ﾊﾊﾊ ふふ はははー へへ うふふ えへへ あはは 草www',
    ],
    ['Chinese', '哈哈 哈哈哈 呵呵 嘻嘻 嘿嘿 呜呜 ㄎㄎ ㄏㄏ hhh 2333 xswl'],
    ['Thai', '555 5555+ ฮ่าๆ ฮ่าฮ่า ฮาๆ อิอิ'],
    ['Indonesian and Vietnamese', 'wkwk wkwkwk awokwok huhu kekeke hihi'],
    ['Russian and Arabic', 'хаха ахахах хехе хихи лол هههه'],
    ['glued', '하하ㅋㅋㅋ ㅋㅋ하하 haha-haha ㅋㅋㅋ😂 haha!! lol...'],
  ])('is known in %s: %s', (_language, words) => {
    expect(words.split(' ').filter((word) => !isAllLaughter(word))).toEqual([]);
  });

  it.each([
    ['Korean', '하 하나 호텔 히어로 크기 푸하 흑백 엉덩이 ㄱㅅ ㅇㅇ'],
    ['English', 'ha hi he ho ah hat have keen law well work lot look low lo dd'],
    ['Japanese', 'はは はい ふ 母 草原 笑顔 ハーフ'],
    ['Chinese', '哈 好 笑话'],
    ['others', '55 23 да еда jajan kk krk ja'],
  ])('is not seen in other words in %s: %s', (_language, words) => {
    expect(words.split(' ').filter(isAllLaughter)).toEqual([]);
  });
});

describe('A face', () => {
  it.each([':D', ':P', 'T_T', 't.t', 'o_O', '(´・ω・`)', '¯\\_(ツ)_/¯', '(ノ´∀`)ノ'])('is %s', (word) => {
    expect(isFace(word)).toBe(true);
  });

  it.each(['(a)', '(나)', '(12)', 'D', 'P', 'ツ', 'ノート', '(ノート)'])('is not %s', (word) => {
    expect(isFace(word)).toBe(false);
  });
});
