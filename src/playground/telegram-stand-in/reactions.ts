import type { User } from './bot-api-objects';

/** https://core.telegram.org/bots/api#reactiontypeemoji */
export interface EmojiReaction {
  type: 'emoji';
  emoji: string;
}

/** Who has put which emoji under which message. */
export class Reactions {
  private readonly kept = new Map<string, EmojiReaction[]>();

  /** Puts these in the place of what somebody had there, and returns that. */
  set(who: User, chatId: number, messageId: number, reactions: EmojiReaction[]): EmojiReaction[] {
    const key = `${chatId}:${messageId}:${who.id}`;
    const former = this.kept.get(key) ?? [];
    this.kept.set(key, reactions);
    return former;
  }

  of(who: User, chatId: number, messageId: number): EmojiReaction[] {
    return this.kept.get(`${chatId}:${messageId}:${who.id}`) ?? [];
  }
}
