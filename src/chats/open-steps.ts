import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { personKey } from './person-key';

/** How long a question waits for its answer, in milliseconds. */
const STEP_LIFETIME_MS = 60 * 60 * 1000;

/** A question that was asked, and what is remembered with it. */
export interface OpenStep {
  name: string;
  data: unknown;
}

/** `by` is the update that made it so, and `before` what was there when that update came. */
interface SavedStep {
  now?: OpenStep;
  before?: OpenStep;
  by: number;
}

/** Who and where, and the update that is being handled. */
export interface StepOccasion {
  personId: number;
  chatId: number;
  updateId: number;
}

/** Remembers across restarts which question somebody was asked in a chat; for an hour. */
@Injectable()
export class OpenSteps {
  constructor(private readonly store: StateStore) {}

  /** The question that waits. An update that is handled again finds what it found the first time. */
  async find({ personId, chatId, updateId }: StepOccasion): Promise<OpenStep | undefined> {
    const saved = await this.read(personId, chatId);
    return saved?.by === updateId ? saved.before : saved?.now;
  }

  /** Opens a question, in the place of any other. */
  open(occasion: StepOccasion, step: OpenStep): Promise<void> {
    return this.replace(occasion, step);
  }

  /** Ends a conversation, unless it has gone on by another way meanwhile, such as the press of a button. */
  async end(occasion: StepOccasion, step: OpenStep): Promise<void> {
    const isStill = JSON.stringify(await this.find(occasion)) === JSON.stringify(step);
    if (isStill) await this.replace(occasion, undefined);
  }

  private async replace(
    { personId, chatId, updateId }: StepOccasion,
    step: OpenStep | undefined,
  ): Promise<void> {
    const occasion = { personId, chatId, updateId };
    const before = await this.find(occasion);
    const saved: SavedStep = { ...(step && { now: step }), ...(before && { before }), by: updateId };
    await this.store.set(keyOf(personId, chatId), JSON.stringify(saved), STEP_LIFETIME_MS);
  }

  private async read(personId: number, chatId: number): Promise<SavedStep | undefined> {
    const saved = await this.store.get(keyOf(personId, chatId));
    return saved === undefined ? undefined : (JSON.parse(saved) as SavedStep);
  }
}

function keyOf(personId: number, chatId: number): string {
  return personKey(personId, `step:${chatId}`);
}
