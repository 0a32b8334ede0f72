/**
 * How politely a translation speaks, where its language makes the difference. `polite` asks the engine for polite
 * speech; `plain` leaves the choice to the engine, which is no promise of casual speech.
 * Source: `honorific` in https://api.ncloud-docs.com/docs/en/ai-naver-papagonmt-translation
 */
export type Register = 'polite' | 'plain';

export const REGISTERS: readonly Register[] = ['polite', 'plain'];

/** What is spoken where nobody has chosen. */
export const DEFAULT_REGISTER: Register = 'plain';

/** A register as it was written down before; `undefined` for anything else. */
export function registerNamed(name: string | undefined): Register | undefined {
  return REGISTERS.find((register) => register === name);
}
