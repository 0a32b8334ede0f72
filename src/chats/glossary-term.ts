/** A word of a chat and what it is called in the other language; good in both directions. */
export interface GlossaryTerm {
  source: string;
  target: string;
}
