/** Everything that is remembered of a chat by its id. What is not listed is lost when a group gets another id. */
export const CHAT_MEMORIES = ['hint'] as const;

export type ChatMemory = (typeof CHAT_MEMORIES)[number];

/** The key of one memory in the state store. */
export function chatKey(chatId: number, memory: ChatMemory): string {
  return `chat:${chatId}:${memory}`;
}
