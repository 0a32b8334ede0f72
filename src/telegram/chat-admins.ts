import { LRUCache } from 'lru-cache';
import type { BotContext } from './bot-context';
import type { OutgoingCalls } from './outgoing/outgoing-calls';
import { TelegramError } from './outgoing/telegram-error';

/** How long an answer of Telegram's counts, in milliseconds. */
const KNOWN_FOR_MS = 60_000;
const MOST_KNOWN = 10_000;

/** Source: https://core.telegram.org/bots/api#chatmember */
const DECIDING = ['creator', 'administrator'];

/** Knows who may decide for a group: its administrators, as Telegram names them. */
export class ChatAdmins {
  private readonly known: LRUCache<string, boolean>;

  /** @param now milliseconds */
  constructor(
    private readonly calls: OutgoingCalls,
    now: () => number = Date.now,
  ) {
    // With a resolution of 0 the cache starts no timers of its own.
    this.known = new LRUCache({ max: MOST_KNOWN, ttl: KNOWN_FOR_MS, ttlResolution: 0, perf: { now } });
  }

  /**
   * Whether somebody is an administrator of a group. What Telegram has said counts for a minute; where it will not
   * say, as to a bot that was thrown out, nobody is one.
   * @throws {TelegramError} when Telegram cannot be asked now and can be later
   */
  async isAdmin(chatId: number, userId: number): Promise<boolean> {
    const key = `${chatId}:${userId}`;
    const isKnown = this.known.get(key);
    if (isKnown !== undefined) return isKnown;
    const isAdmin = await this.ask(chatId, userId);
    this.known.set(key, isAdmin);
    return isAdmin;
  }

  /**
   * Whether whoever caused this update may decide for its chat: everybody in a private chat, administrators in a
   * group, anonymous ones included.
   * @throws {TelegramError} as `isAdmin` does
   */
  async mayDecide(ctx: BotContext): Promise<boolean> {
    const { chat, from } = ctx;
    if (!chat || !from) return false;
    if (ctx.isPrivate) return true;
    // Of a message only: under a button stands a message of the bot's, which a channel signs as itself.
    const sender = ctx.message && 'sender_chat' in ctx.message ? ctx.message.sender_chat : undefined;
    // Anonymous administrators write as the group; other chats that write there decide nothing.
    return sender ? sender.id === chat.id : this.isAdmin(chat.id, from.id);
  }

  private async ask(chatId: number, userId: number): Promise<boolean> {
    try {
      const parameters = { chat_id: chatId, user_id: userId };
      const { status } = await this.calls.call<{ status: string }>('getChatMember', parameters);
      return DECIDING.includes(status);
    } catch (error) {
      if (error instanceof TelegramError && !error.isPassing) return false;
      throw error;
    }
  }
}
