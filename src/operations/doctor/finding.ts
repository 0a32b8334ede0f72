/** One line of a doctor: how a thing is, and what to do about it when it is not well. */
export interface Finding {
  status: 'ok' | 'warn' | 'broken';
  /** What was looked at, in a word or two. */
  about: string;
  sentence: string;
}

export const ok = (about: string, sentence: string): Finding => ({ status: 'ok', about, sentence });
export const warn = (about: string, sentence: string): Finding => ({ status: 'warn', about, sentence });
export const broken = (about: string, sentence: string): Finding => ({ status: 'broken', about, sentence });

/** Findings as lines of text, one each. */
export function formatFindings(findings: readonly Finding[]): string {
  return findings.map(({ status, about, sentence }) => `${status.padEnd(7)}${about}: ${sentence}\n`).join('');
}
