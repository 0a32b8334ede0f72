import type { Fault } from '../../src/playground/fault-script';
import type { ChaosStage, Mode } from './chaos-stage';
import { translationOf } from './chaos-people';
import type { DeliveryRoad, RoadPoint } from './delivery-road';

/** A moment in the life of an update at which the process is killed. */
export interface KillMoment {
  name: string;
  /** What somebody does to bring it about. */
  deed: 'text' | 'long text' | 'dialogue';
  /** Left out: both. */
  mode?: Mode;
  /** Has the process killed when the moment comes, once. */
  arm: (stage: ChaosStage, road: DeliveryRoad, kill: () => void) => void;
}

type Arm = KillMoment['arm'];

/** When a call of the method comes in, for the `nth` time from now; a fault holds it back. */
function onRequest(method: string, fault: Fault, nth = 1, isRight = anyParameters): Arm {
  return ({ telegram }, _road, kill) => {
    let left = nth;
    const listener = (called: string, parameters: Record<string, unknown>): void => {
      if (called !== method || !isRight(parameters)) return;
      left -= 1;
      if (left > 0) return;
      telegram.off('request', listener);
      telegram.faults.add(method, fault);
      if (fault.kind === 'hang after') telegram.once('call', kill);
      else kill();
    };
    telegram.on('request', listener);
  };
}

/** When the answer to a call is written. */
function onAnswered(method: string, isRight: (answer: unknown) => boolean = () => true): Arm {
  return ({ telegram }, _road, kill) => {
    const listener = (call: { method: string; answer: unknown }): void => {
      if (call.method !== method || !isRight(call.answer)) return;
      telegram.off('answered', listener);
      kill();
    };
    telegram.on('answered', listener);
  };
}

function onRoad(at: RoadPoint): Arm {
  return (_stage, road, kill) => {
    road.breaksOff = (point) => {
      if (point !== at) return false;
      road.breaksOff = () => false;
      kill();
      return true;
    };
  };
}

const whileTranslating: Arm = ({ papago }, _road, kill) => {
  papago.translate = (text) => {
    papago.translate = translationOf;
    kill();
    return translationOf(text);
  };
};

const anyParameters = (_parameters: Record<string, unknown>): boolean => true;
const confirms = (parameters: Record<string, unknown>): boolean => parameters['offset'] !== undefined;
const hasUpdates = (answer: unknown): boolean => Array.isArray(answer) && answer.length > 0;
const HELD: Fault = { kind: 'hang' };
const HELD_AFTER: Fault = { kind: 'hang after' };

/** In the order of an update's life. */
export const KILL_MOMENTS: readonly KillMoment[] = [
  { name: 'fetched', deed: 'text', mode: 'polling', arm: onAnswered('getUpdates', hasUpdates) },
  {
    name: 'before it confirms',
    deed: 'text',
    mode: 'polling',
    arm: onRequest('getUpdates', HELD, 1, confirms),
  },
  { name: 'delivered', deed: 'text', mode: 'webhook', arm: onRoad('forwarded') },
  { name: 'taken, not confirmed', deed: 'text', mode: 'webhook', arm: onRoad('taken') },
  { name: 'while Papago translates', deed: 'text', arm: whileTranslating },
  { name: 'before the send', deed: 'text', arm: onRequest('sendMessage', HELD) },
  { name: 'before the answer', deed: 'text', arm: onRequest('sendMessage', HELD_AFTER) },
  { name: 'after the answer', deed: 'text', arm: onAnswered('sendMessage') },
  { name: 'between two parts', deed: 'long text', arm: onAnswered('sendMessage') },
  { name: 'before the second part', deed: 'long text', arm: onRequest('sendMessage', HELD, 2) },
  { name: 'after the second part', deed: 'long text', arm: onRequest('sendMessage', HELD_AFTER, 2) },
  { name: 'before the press is answered', deed: 'dialogue', arm: onRequest('answerCallbackQuery', HELD) },
  { name: 'when it is answered', deed: 'dialogue', arm: onRequest('answerCallbackQuery', HELD_AFTER) },
  { name: 'before the edit', deed: 'dialogue', arm: onRequest('editMessageText', HELD) },
  { name: 'after the edit', deed: 'dialogue', arm: onRequest('editMessageText', HELD_AFTER) },
];
