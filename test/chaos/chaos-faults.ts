import { type Fault, refusal } from '../../src/playground/fault-script';
import type { ChaosStage, Mode } from './chaos-stage';

const STARTS = ['getMe', 'setWebhook'];
const SENDS = ['sendMessage', 'editMessageText', 'answerCallbackQuery'];
const METHODS = [...SENDS, 'getUpdates', ...STARTS];

/** Something that goes wrong on Telegram's or Papago's side. */
export interface ChaosFault {
  side: 'telegram' | 'papago';
  methods: readonly string[];
  fault: Fault;
  /** So many calls of each method, where a share would take too long; by default a share of all. */
  times?: number;
  /** Left out: both. */
  mode?: Mode;
}

const telegram = (fault: Fault, more: Partial<ChaosFault> = {}): ChaosFault => ({
  side: 'telegram',
  methods: METHODS,
  fault,
  ...more,
});
const papago = (fault: Fault, more: Partial<ChaosFault> = {}): ChaosFault => ({
  side: 'papago',
  methods: ['translate'],
  fault,
  ...more,
});

const PAGE: Fault = { kind: 'answer', status: 503, body: '<html><h1>503 Service Unavailable</h1></html>' };
const CONFLICT = 'Conflict: terminated by other getUpdates request';

/** The terms of https://api.ncloud-docs.com/docs/en/ai-naver-papagonmt */
function papagoRefusal(status: number, errorCode: string, message: string): Fault {
  return { kind: 'answer', status, body: JSON.stringify({ error: { errorCode, message } }) };
}

/** Every fault by its name in the table. */
export const CHAOS_FAULTS: Readonly<Record<string, ChaosFault>> = {
  'telegram 429': telegram(refusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 })),
  'telegram 502': telegram(refusal(502, 'Bad Gateway')),
  'telegram page': telegram(PAGE),
  'telegram 401': telegram(refusal(401, 'Unauthorized'), { times: 1 }),
  'telegram 409': telegram(refusal(409, CONFLICT), { methods: ['getUpdates'], mode: 'polling' }),
  'telegram lost before': telegram({ kind: 'connection lost' }),
  'telegram lost after': telegram({ kind: 'answer lost' }),
  'telegram cut': telegram({ kind: 'answer cut' }),
  'telegram hang': telegram({ kind: 'hang' }, { times: 1 }),
  'telegram hang after': telegram({ kind: 'hang after' }, { methods: SENDS, times: 2 }),
  'telegram late': telegram({ kind: 'answer late', milliseconds: 400 }),
  'telegram slow': telegram({ kind: 'slow', milliseconds: 700 }),
  'papago 500': papago(papagoRefusal(500, '900', 'Unexpected Error')),
  'papago 429': papago(papagoRefusal(429, '420', 'Rate Limited')),
  'papago cut': papago({ kind: 'answer cut' }),
  'papago slow': papago({ kind: 'slow', milliseconds: 1_000 }),
  'papago hang': papago({ kind: 'hang' }, { times: 4 }),
};

/** Lets calls go wrong from now on: of a start each first one, then a share. */
export function switchOn(stage: ChaosStage, names: readonly string[], share: number): void {
  for (const name of names) {
    const { side, methods, fault, times = 0 } = CHAOS_FAULTS[name]!;
    const script = stage[side].faults;
    const few = Array<Fault>(times).fill(fault);
    for (const method of methods) {
      if (times > 0) script.add(method, ...few);
      else if (STARTS.includes(method) && names.length === 1) script.add(method, fault);
    }
    if (times === 0) script.switchOn(name, { methods, fault, share: share / names.length });
  }
}

/** No call goes wrong from now on, but those few that were to come. */
export function switchOff(stage: ChaosStage, names: readonly string[]): void {
  for (const name of names) stage[CHAOS_FAULTS[name]!.side].faults.switchOff(name);
}
