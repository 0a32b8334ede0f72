/** The element id of a message on screen. */
export const bubbleId = (messageId: number): string => `bubble-${messageId}`;
