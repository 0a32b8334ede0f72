import { Injectable } from '@nestjs/common';
import { StateStore } from '../storage/state-store';
import { chatKey } from './chat-key';
import { personKey } from './person-key';
import { seoulDay, seoulMonth } from './seoul-calendar';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Thirteen months in milliseconds, so that a month can be compared with that of a year ago. */
export const MONTH_LIFETIME_MS = 400 * DAY_MS;
const DAY_LIFETIME_MS = 2 * DAY_MS;

/** A number of one month or day in Seoul, gone some time after that. */
export interface UsageCount {
  key: string;
  /** Counted from the first addition, in milliseconds. */
  lifetimeMs: number;
}

const ofMonth = (key: string): UsageCount => ({ key, lifetimeMs: MONTH_LIFETIME_MS });

/** What is counted, each at a time in milliseconds since the epoch. Characters are UTF-16 units. */
export const usageCount = {
  /** Characters that the whole bot may have been billed for in this month. */
  month: (at: number) => ofMonth(`usage:characters:${seoulMonth(at)}`),
  /** Calls that did not have to be made in this month. */
  savedCalls: (at: number) => ofMonth(`usage:saved-calls:${seoulMonth(at)}`),
  /** Characters of those calls. */
  savedCharacters: (at: number) => ofMonth(`usage:saved-characters:${seoulMonth(at)}`),
  /** Characters of one person in this month, in all chats. */
  personMonth: (personId: number, at: number) => ofMonth(personKey(personId, `usage:${seoulMonth(at)}`)),
  /** Characters of one chat on this day. */
  chatDay: (chatId: number, at: number): UsageCount => ({
    key: chatKey(chatId, `usage:${seoulDay(at)}`),
    lifetimeMs: DAY_LIFETIME_MS,
  }),
};

/** Whether a key holds the count of a day, which caps the bill. */
export function isDayCount(key: string): boolean {
  return /:usage:\d{4}-\d{2}-\d{2}$/.test(key);
}

/** Counts what is used, across restarts and whoever counts at once. */
@Injectable()
export class UsageCounts {
  constructor(private readonly store: StateStore) {}

  async read({ key }: UsageCount): Promise<number> {
    return Number((await this.store.get(key)) ?? 0);
  }

  /**
   * Adds unless that would take the number beyond `most`.
   * @returns the new number, or `undefined` when it stayed as it was
   */
  add(
    { key, lifetimeMs }: UsageCount,
    amount: number,
    most = Number.POSITIVE_INFINITY,
  ): Promise<number | undefined> {
    return this.store.add(key, amount, { most, lifetimeMs });
  }
}
