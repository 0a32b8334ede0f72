/** Methods that make something new each time they are called; all others may be repeated without harm. */
const MAKES_SOMETHING_NEW = /^(?:send(?!ChatAction)|copy|forward|create|answerGuestQuery|postStory)/;

/** Whether calling a method twice does more than calling it once. */
export function makesSomethingNew(method: string): boolean {
  return MAKES_SOMETHING_NEW.test(method);
}

/**
 * How a call stands in line: `answer` releases a person's button or input field, `edit` changes a message, `send`
 * makes one, `action` only shows that the bot is busy. `undefined`: Telegram does not count it among messages.
 */
export type Urgency = 'answer' | 'edit' | 'send' | 'action';

/** Whether edits count in the published limits is not known, so they are paced like messages. */
export function urgencyOf(method: string): Urgency | undefined {
  if (method === 'sendChatAction') return 'action';
  if (method.startsWith('answer')) return 'answer';
  if (/^(?:edit|stop(?:Poll|Message)|deleteMessage|setMessageReaction|pin|unpin)/.test(method)) return 'edit';
  return makesSomethingNew(method) ? 'send' : undefined;
}
