/** The beginning of every key under which something of a chat is remembered; what has it moves with the chat. */
export function chatPrefix(chatId: number): string {
  return `chat:${chatId}:`;
}

/** The key of one memory of a chat in the state store. */
export function chatKey(chatId: number, memory: string): string {
  return `${chatPrefix(chatId)}${memory}`;
}
