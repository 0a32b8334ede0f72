import type { BotContext } from '../bot-context';
import type { ChatAdmins } from '../chat-admins';
import type { Permission } from './permission';

/** Knows who may use what. */
export class Permissions {
  /** @param operators ids of the people who run the bot */
  constructor(
    private readonly admins: ChatAdmins,
    readonly operators: readonly number[],
  ) {}

  /**
   * Whether whoever caused this update may.
   * @throws {TelegramError} when Telegram cannot be asked now who the administrators are, and can be later
   */
  allows(ctx: BotContext, permission: Permission): boolean | Promise<boolean> {
    if (permission === 'anyone') return true;
    return permission === 'operators' ? this.isOperator(ctx.from?.id) : this.admins.mayDecide(ctx);
  }

  isOperator(personId: number | undefined): boolean {
    return personId !== undefined && this.operators.includes(personId);
  }
}
