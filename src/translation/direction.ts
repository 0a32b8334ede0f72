import type { Language } from '../languages/languages';

/** The languages of a conversation: what is not in `mine` is turned into it, what is goes to `theirs`. */
export interface Direction {
  mine: Language;
  theirs: Language;
}

/** From which language a text goes to which. */
export interface Route {
  /** `auto` leaves it to the engine. */
  source: Language | 'auto';
  target: Language;
  /** A guess is shown to the person, with a way to put it right. */
  certainty: 'sure' | 'guess';
  /** What the source may be instead; only with a guess, and only if there is something to offer. */
  otherSource?: Language;
}
