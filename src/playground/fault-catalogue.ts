import { type Fault, refusal, type SwitchedFault } from './fault-script';
import type { FaultGroup, FaultId } from './view';

/** A fault that visitors can switch on, and on whose side it happens. */
export interface CatalogueFault extends SwitchedFault {
  group: FaultGroup;
}

const SENDS = /^(?:send(?!ChatAction)|edit|answer)/;
const ALL_BUT_UPDATES = /^(?!getUpdates$)/;
const UPDATES = ['getUpdates'];
const TRANSLATE = ['translate'];

const PAGE: Fault = {
  kind: 'answer',
  status: 503,
  body: '<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>',
};

/** The terms of https://api.ncloud-docs.com/docs/en/ai-naver-papagonmt */
function papagoRefusal(status: number, errorCode: string, message: string): Fault {
  return { kind: 'answer', status, body: JSON.stringify({ error: { errorCode, message } }) };
}

const telegram = (methods: SwitchedFault['methods'], share: number, fault: Fault): CatalogueFault => ({
  group: 'telegram',
  methods,
  share,
  fault,
});

const papago = (share: number, fault: Fault): CatalogueFault => ({
  group: 'papago',
  methods: TRANSLATE,
  share,
  fault,
});

/** What can be let go wrong, in the order of the panel. Each ends by itself once it is switched off. */
export const FAULT_CATALOGUE: Readonly<Record<FaultId, CatalogueFault>> = {
  'telegram-busy': telegram(
    SENDS,
    1 / 3,
    refusal(429, 'Too Many Requests: retry after 2', { retry_after: 2 }),
  ),
  'telegram-errors': telegram(ALL_BUT_UPDATES, 1, refusal(502, 'Bad Gateway')),
  'telegram-pages': telegram(ALL_BUT_UPDATES, 1 / 2, PAGE),
  'telegram-lost-before': telegram(ALL_BUT_UPDATES, 1 / 2, { kind: 'connection lost' }),
  'telegram-lost-after': telegram(SENDS, 1 / 2, { kind: 'answer lost' }),
  'telegram-cut': telegram(SENDS, 1 / 2, { kind: 'answer cut' }),
  'telegram-slow': telegram(ALL_BUT_UPDATES, 1, { kind: 'slow', milliseconds: 1_500 }),
  'updates-hang': telegram(UPDATES, 1 / 2, { kind: 'hang' }),
  'updates-cut': telegram(UPDATES, 1 / 2, { kind: 'answer cut' }),
  'updates-conflict': telegram(
    UPDATES,
    1 / 2,
    refusal(
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    ),
  ),
  'papago-slow': papago(1, { kind: 'slow', milliseconds: 5_000 }),
  'papago-errors': papago(1 / 2, papagoRefusal(500, '900', 'Unexpected Error')),
  'papago-busy': papago(1 / 2, papagoRefusal(429, '420', 'Rate Limited')),
  'papago-cut': papago(1 / 2, { kind: 'answer cut' }),
  // A key that is unknown would be given up until the bot is started anew; this one is tried again.
  'papago-key': papago(1, papagoRefusal(401, '210', 'Permission Denied')),
};

export const FAULT_IDS = Object.keys(FAULT_CATALOGUE) as FaultId[];

/** Whether what came over the wire names a fault of the catalogue. */
export function isFaultId(id: unknown): id is FaultId {
  return FAULT_IDS.includes(id as FaultId);
}

/** Whether what came over the wire names a side on which faults happen. */
export function isFaultGroup(group: unknown): group is FaultGroup {
  return group === 'telegram' || group === 'papago';
}
