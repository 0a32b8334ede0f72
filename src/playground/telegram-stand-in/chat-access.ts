import { badRequest, BotApiRefusal } from './bot-api-objects';

interface Bar {
  description: string;
  /** Refuses changes of former messages, too. */
  isComplete: boolean;
}

/** What the bot may do in which chat; refusals are worded as by Telegram. */
export class ChatAccess {
  private readonly bars = new Map<number, Bar>();
  private readonly upgrades = new Map<number, number>();
  private readonly topics = new Map<string, { isOpen: boolean }>();

  /** Refuses from now on with 403 and this description. */
  bar(chatId: number, description: string, { isComplete }: { isComplete: boolean }): void {
    this.bars.set(chatId, { description, isComplete });
  }

  unbar(chatId: number): void {
    this.bars.delete(chatId);
  }

  isBarred(chatId: number): boolean {
    return this.bars.has(chatId);
  }

  /** A group goes on as a supergroup with another id. */
  upgrade(chatId: number, newId: number): void {
    this.upgrades.set(chatId, newId);
  }

  /** Where people write who know a chat by this id. */
  currentId(chatId: number): number {
    return this.upgrades.get(chatId) ?? chatId;
  }

  /** Makes a topic known, as it is when somebody has written in it. */
  addTopic(chatId: number, threadId: number): void {
    if (!this.topics.has(`${chatId}:${threadId}`)) this.setTopic(chatId, threadId, true);
  }

  setTopic(chatId: number, threadId: number, isOpen: boolean): void {
    this.topics.set(`${chatId}:${threadId}`, { isOpen });
  }

  /** @throws {BotApiRefusal} when the bot may not even look at the chat or change its messages */
  check(chatId: number): void {
    const newId = this.upgrades.get(chatId);
    if (newId !== undefined)
      throw new BotApiRefusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: newId,
      });
    const bar = this.bars.get(chatId);
    if (bar?.isComplete) throw new BotApiRefusal(403, bar.description);
  }

  /** @throws {BotApiRefusal} when the bot may not send to the chat, or to this topic of it */
  checkSending(chatId: number, threadId: number | undefined): void {
    this.check(chatId);
    const bar = this.bars.get(chatId);
    if (bar) throw new BotApiRefusal(403, bar.description);
    if (threadId === undefined) return;
    const topic = this.topics.get(`${chatId}:${threadId}`);
    if (!topic) throw badRequest('message thread not found');
    if (!topic.isOpen) throw badRequest('TOPIC_CLOSED');
  }
}
