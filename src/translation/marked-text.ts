/**
 * A span of a text that means or looks like something besides its letters. Offset and length in UTF-16 units, which
 * are those of JavaScript strings: https://core.telegram.org/bots/api#messageentity
 */
export interface TextEntity {
  type: string;
  offset: number;
  length: number;
  /** What some kinds carry: `url`, `user`, `language`, `custom_emoji_id` … */
  [detail: string]: unknown;
}

/** A text with its spans, as people write it and read it. */
export interface MarkedText {
  text: string;
  entities: readonly TextEntity[];
}
