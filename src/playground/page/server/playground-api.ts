import type { UpdateRequest } from '../../update-view.js';
import type {
  EditRequest,
  FaultRequest,
  LatencyRequest,
  PlaygroundState,
  PressRequest,
  SayRequest,
} from '../../view.js';

const API = '/playground/api';

/** The server said no; the message is its reason. */
export class RefusedRequest extends Error {}

async function reasonOf(response: Response): Promise<string> {
  try {
    const { message } = (await response.json()) as { message?: unknown };
    if (typeof message === 'string') return message;
  } catch {
    // A body that is not JSON has no reason to show.
  }
  return `${response.status} ${response.statusText}`.trim();
}

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(`${API}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new RefusedRequest(await reasonOf(response));
}

export async function fetchState(): Promise<PlaygroundState> {
  const response = await fetch(`${API}/state`, { cache: 'no-store' });
  if (!response.ok) throw new RefusedRequest(await reasonOf(response));
  return (await response.json()) as PlaygroundState;
}

export const say = (request: SayRequest): Promise<void> => post('messages', request);
export const edit = (request: EditRequest): Promise<void> => post('edits', request);
export const press = (request: PressRequest): Promise<void> => post('presses', request);
export const switchFault = (request: FaultRequest): Promise<void> => post('faults', request);
export const setLatency = (request: LatencyRequest): Promise<void> => post('latency', request);
export const sendUpdate = (request: UpdateRequest): Promise<void> => post('updates', request);

export const openEvents = (): EventSource => new EventSource(`${API}/events`);
