import { channel } from 'node:diagnostics_channel';

/** Tells whoever searches the output of a whole run which texts were said in the chats of its tests. */
export const SAID_TEXTS = channel('papago-telegram-bot.testing.said');
