import { Logger } from '@nestjs/common';
import { type UsageCount, usageCount, type UsageCounts } from '../chats/usage-counts';
import type { CallMeter } from './call-meter';
import { TranslationError } from './translation-error';

/** What may be spent, in UTF-16 units; `Infinity` where there is no limit. */
export interface BudgetLimits {
  /** Of the whole bot, in a calendar month in Seoul. */
  monthlyCharacters: number;
  /** Of each chat, on a day in Seoul. */
  chatDailyCharacters: number;
}

/** For whom a call is made. */
export interface Payer {
  chatId: number;
  /** Left out where nobody in particular asked, as for a post of a channel. */
  personId?: number | undefined;
}

/** Percent of the month's characters that are used; at 100 a call was refused. */
export type Threshold = 80 | 100;

const WARNING_SHARE = 0.8;

/**
 * Caps the bill. Characters are reserved in the store before a call is made, so that neither calls at once nor a
 * restart in the middle of one can overrun a limit: what a killed process had reserved stays counted.
 */
export class Budget {
  private readonly logger = new Logger(Budget.name);
  private readonly listeners: ((threshold: Threshold) => void)[] = [];

  constructor(
    private readonly counts: UsageCounts,
    private readonly limits: BudgetLimits,
    private readonly now: () => number = Date.now,
  ) {}

  /** A meter that reserves of the day of the chat and of the month of the bot. */
  meterFor(payer: Payer): CallMeter {
    return { pay: (characters, call) => this.pay(payer, characters, call) };
  }

  /**
   * Tells of each call that finds a threshold of the month reached, not only of the first one. Listeners are called
   * while the call waits, and must not throw.
   */
  onThreshold(listener: (threshold: Threshold) => void): void {
    this.listeners.push(listener);
  }

  /**
   * Counts a call that did not have to be made, as for a text without letters. Nobody waits for that, and it never
   * fails.
   * @param characters UTF-16 units that the call would have had
   */
  countSaved(characters: number): void {
    const now = this.now();
    this.countInPassing(usageCount.savedCalls(now), 1);
    this.countInPassing(usageCount.savedCharacters(now), characters);
  }

  private async pay<T>(payer: Payer, characters: number, call: () => Promise<T>): Promise<T> {
    const reserved = await this.reserve(payer, characters);
    try {
      return await call();
    } catch (error) {
      if (error instanceof TranslationError && error.isUnbilled) await this.giveBack(reserved, characters);
      throw error;
    }
  }

  /** @throws {TranslationError} when a limit does not leave enough; then nothing is reserved */
  private async reserve({ chatId, personId }: Payer, characters: number): Promise<UsageCount[]> {
    const { monthlyCharacters, chatDailyCharacters } = this.limits;
    const now = this.now();
    const [month, day] = [usageCount.month(now), usageCount.chatDay(chatId, now)];
    // What a chat has used up must not hold anything of the month, which is everybody's. The month is told first, as
    // it does not end at midnight.
    if ((await this.counts.read(month)) + characters > monthlyCharacters) throw this.monthUsedUp();
    if ((await this.counts.read(day)) + characters > chatDailyCharacters)
      throw new TranslationError('day-used-up');
    // Asked for in one turn, so that both cost one wait for the disk.
    const [used, usedToday] = await Promise.all([
      this.counts.add(month, characters, monthlyCharacters),
      this.counts.add(day, characters, chatDailyCharacters),
    ]);
    if (used === undefined || usedToday === undefined) {
      await this.giveBack(
        [...(used === undefined ? [] : [month]), ...(usedToday === undefined ? [] : [day])],
        characters,
      );
      throw used === undefined ? this.monthUsedUp() : new TranslationError('day-used-up');
    }
    if (used >= WARNING_SHARE * monthlyCharacters) this.reached(80);
    if (personId === undefined) return [month, day];
    const person = usageCount.personMonth(personId, now);
    this.countInPassing(person, characters);
    return [month, day, person];
  }

  private monthUsedUp(): TranslationError {
    this.reached(100);
    return new TranslationError('month-used-up');
  }

  private async giveBack(reserved: readonly UsageCount[], characters: number): Promise<void> {
    await Promise.all(reserved.map((count) => this.count(count, -characters)));
  }

  private countInPassing(count: UsageCount, amount: number): void {
    void this.count(count, amount);
  }

  /** A number that is too high costs nobody anything, and must not cost somebody the answer. */
  private async count(count: UsageCount, amount: number): Promise<void> {
    try {
      await this.counts.add(count, amount);
    } catch (error) {
      this.logger.warn(`Usage cannot be counted: ${String(error)}`);
    }
  }

  private reached(threshold: Threshold): void {
    this.listeners.forEach((listener) => listener(threshold));
  }
}
