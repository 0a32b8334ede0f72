import { nextSeoulMonth, seoulMonth } from '../../chats/seoul-calendar';
import { usageCount, type UsageCounts } from '../../chats/usage-counts';
import type { InterfaceLanguage } from '../../texts/interface-language';
import type { BudgetLimits, Threshold } from '../../translation/budget';
import { priceOf } from './price';
import { usageTexts } from './usage.texts';

export interface UsageReportOptions {
  limits: BudgetLimits;
  /** Won, before VAT, of each started 1,000,000 characters. */
  pricePerMillion: number;
}

/** Says what is used, in lines for people. */
export class UsageReport {
  constructor(
    private readonly counts: UsageCounts,
    private readonly options: UsageReportOptions,
    private readonly now: () => number = Date.now,
  ) {}

  /** The month that is counted now, such as 2026-11. */
  get month(): string {
    return seoulMonth(this.now());
  }

  async ofPerson(personId: number, speak: InterfaceLanguage): Promise<string> {
    const used = await this.counts.read(usageCount.personMonth(personId, this.now()));
    return usageTexts.say(speak, 'you', { used: numberIn(speak, used) });
  }

  async ofChat(chatId: number, speak: InterfaceLanguage): Promise<string> {
    const used = await this.counts.read(usageCount.chatDay(chatId, this.now()));
    const limit = this.options.limits.chatDailyCharacters;
    const key = limit === Number.POSITIVE_INFINITY ? 'chat' : 'chatOf';
    return usageTexts.say(speak, key, { used: numberIn(speak, used), limit: numberIn(speak, limit) });
  }

  /** The whole bill; for those who pay it. */
  async ofBot(speak: InterfaceLanguage): Promise<string> {
    const now = this.now();
    const { limits, pricePerMillion } = this.options;
    const used = await this.counts.read(usageCount.month(now));
    const calls = await this.counts.read(usageCount.savedCalls(now));
    const characters = await this.counts.read(usageCount.savedCharacters(now));
    const won = priceOf(used, pricePerMillion);
    return [
      usageTexts.say(speak, limits.monthlyCharacters === Number.POSITIVE_INFINITY ? 'bot' : 'botOf', {
        ...this.ofMonth(used, speak),
        percent: percentIn(speak, used / limits.monthlyCharacters),
      }),
      usageTexts.say(speak, 'saved', {
        calls: numberIn(speak, calls),
        characters: numberIn(speak, characters),
      }),
      usageTexts.say(speak, 'price', { won: numberIn(speak, won) }),
      usageTexts.say(speak, 'nextMonth', this.ofMonth(used, speak)),
    ].join('\n');
  }

  /** What an admin is told when a threshold of the month is reached. */
  async alert(threshold: Threshold, speak: InterfaceLanguage): Promise<string> {
    const used = await this.counts.read(usageCount.month(this.now()));
    return usageTexts.say(speak, `alert${threshold}`, this.ofMonth(used, speak));
  }

  private ofMonth(used: number, speak: InterfaceLanguage): { used: string; limit: string; date: string } {
    return {
      used: numberIn(speak, used),
      limit: numberIn(speak, this.options.limits.monthlyCharacters),
      date: dateIn(speak, nextSeoulMonth(this.now())),
    };
  }
}

function numberIn(speak: InterfaceLanguage, number: number): string {
  return new Intl.NumberFormat(speak).format(number);
}

/** Rounded down: 100 % means that nothing is left. */
function percentIn(speak: InterfaceLanguage, share: number): string {
  return new Intl.NumberFormat(speak, { style: 'percent', maximumFractionDigits: 1 }).format(
    Math.floor(share * 1_000) / 1_000,
  );
}

function dateIn(speak: InterfaceLanguage, at: number): string {
  return new Intl.DateTimeFormat(speak, { dateStyle: 'long', timeZone: 'Asia/Seoul' }).format(at);
}
