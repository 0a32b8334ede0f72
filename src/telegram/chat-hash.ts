import { createHmac } from 'node:crypto';

/** Names chats in logs: the same chat has the same short name, and the name does not tell the chat. */
export class ChatHash {
  constructor(private readonly secret: string) {}

  of(chatId: number): string {
    return createHmac('sha256', this.secret).update(String(chatId)).digest('hex').slice(0, 10);
  }
}
