import type { Sending } from '#bot/playground/telegram-stand-in/sendings';

const FILE = { file_name: 'notes.txt', file_size: 5, mime_type: 'text/plain' };

type Samples = Record<string, (text: () => string) => Sending>;

const SAMPLES: Samples = {
  text: (text) => ({ text: text() }),
  photo: (text) => ({ text: text(), content: { photo: [{}] } }),
  document: (text) => ({ text: text(), content: { document: FILE } }),
  voice: () => ({ content: { voice: {} } }),
  sticker: () => ({ content: { sticker: {} } }),
  location: () => ({ content: { location: { latitude: 37.57, longitude: 126.98 } } }),
  poll: (text) => ({ content: { poll: { question: text(), options: [{ text: 'A' }, { text: 'B' }] } } }),
};

/** Messages of a kind that `@BotMessage` knows. @param text gives a new text each time */
export function sampleMessages(kind: string, text: () => string): Sending[] {
  const kinds = kind === 'message' ? ['text', 'photo', 'sticker'] : [kind];
  return kinds.flatMap((one) => SAMPLES[one]?.(text) ?? []);
}
