/** Two letters that people laugh or cry with by turns: haha, ahahah, jeje, wkwk, rsrs, хаха. */
const PAIRS_OF_LETTERS = 'ha he hi ho hu ja je ji js xi ke wk rs ха хе хи'
  .split(' ')
  .map((pair) => [...pair] as [string, string]);

const LAUGHTER_WORDS = new Set(
  (
    'lols lolz lul lulz lel kek kekw rofl roflmao lmfao heh hah teehee awokwok awkwkwk xswl qaq qwq orz otl uwu owo ' +
    'лол кек хд 笑死 爆笑 大草原 くすくす ㅋㄷㅋㄷ ㅋㄷ 하핫 헤헷 풉 푸흡 훌쩍 훌쩍훌쩍'
  ).split(' '),
);

/** Whole pieces, each with at most one repetition that can follow another, so none searches twice. */
const LAUGHTER_FORMS: readonly RegExp[] = [
  /^[ㅋㅎㅠㅜ]+$/u,
  /^[ㄎㄏ]{2,}$/u,
  /^[푸으아음우이]?(?:하{2,}|호{2,}|히{2,}|헤{2,}|흐{2,}|크{2,}|키{2,}|큭{2,}|킥{2,}|낄{2,}|깔{2,}|흑{2,}|엉{2,})$/u,
  /^(?:mw|mu|bw|b|w|g)a(?:ha){2,}h?$/u,
  /^(?:hue){2,}$/u,
  /^(?:k{3,}|h{3,}|w+)$/u,
  /^lo+l+$/u,
  /^(?:lo){2,}l$/u,
  /^lma+o+$/u,
  /^x+d+$/u,
  /^x?ptdr+$/u,
  /^mdr+$/u,
  /^[哈呵嘻嘿吼噗呜嗚咯]{2,}$/u,
  /^[笑草]+$/u,
  /^[うえあいぐ]?(?:は{3,}|あはは+|ふ{2,}|へ{2,}|ひ{2,}|ほ{2,})っ?ー*$/u,
  /^[ウエアイグ]?(?:ハ{2,}|フ{2,}|ヘ{2,}|ヒ{2,}|ホ{2,})ッ?ー*$/u,
  /^[あうえ]は{2,}っ?ー*$/u,
  /^(?:5{3,}|23{3,})$/u,
  /^(?:ฮ|อิ)(?:ฮ|อ|า|\u0E48|\u0E34|ๆ){2,}$/u,
  /^ه{2,}$/u,
];

/** Faces made of letters, as whole words in lower case. */
const FACES = new Set(
  ':d ;d =d :-d :p ;p =p :-p xp :o :s :c :v d: t_t t.t tt_tt q_q o_o o.o u_u x_x n_n -w- >w< ^o^ ^p^'.split(
    ' ',
  ),
);

/** Letters that are only drawn in `(´・ω・`)` and `¯\_(ツ)_/¯`. */
const DRAWN_LETTERS = /[ωΩДдツシノヽヾゝ益皿ლσ]/gu;

/** Runs of one script each: what is glued in writing is told apart, as in `하하ㅋㅋㅋ` and `草www`. */
const PIECES =
  /\p{Script=Latin}+|[\u3131-\u318E]+|[\uAC00-\uD7A3]+|\p{Script=Han}+|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{N}+|[\p{L}\p{M}]+/gu;

/** The letters and digits of a word in runs of one script each; nothing for punctuation and emoji. */
export function piecesOf(word: string): readonly string[] {
  return unfoldWidth(word).match(PIECES) ?? [];
}

/** Whether a piece of a word, see `piecesOf`, is nothing but laughter or crying, in any of our scripts. */
export function isLaughter(piece: string): boolean {
  const lower = piece.toLowerCase();
  return LAUGHTER_WORDS.has(lower) || LAUGHTER_FORMS.some((form) => form.test(lower)) || alternates(lower);
}

/** Whether a word is a face made of signs and letters, such as `:D`, `T_T` and `(´・ω・`)`. */
export function isFace(word: string): boolean {
  if (FACES.has(word.toLowerCase())) return true;
  return /[(（]/u.test(word) && /[)）]/u.test(word) && piecesOf(word.replace(DRAWN_LETTERS, '')).length === 0;
}

function alternates(word: string): boolean {
  const letters = new Set(word);
  if (word.length < 4 || letters.size !== 2) return false;
  return PAIRS_OF_LETTERS.some(([a, b]) => letters.has(a) && letters.has(b) && word.split(a).length > 2);
}

/** Letters of full width (ｗｗｗ) and katakana of half width (ﾊﾊﾊ) as usual; jamo stay as they are. */
function unfoldWidth(word: string): string {
  return word.replace(/[\uFF01-\uFF5E\uFF66-\uFF9F]+/gu, (wide) => wide.normalize('NFKC'));
}
