import type { Sending } from './telegram-stand-in/sendings';
import type { Entity } from './telegram-stand-in/bot-api-objects';
import type { MediaKind, PollView } from './view';

const CAPTIONED: readonly MediaKind[] = ['photo', 'voice'];

/**
 * A message that holds no text, as a visitor sends it. Its files do not exist.
 * @param text its caption, or the question of a poll
 */
export function sendingOf(media: MediaKind, text: string): Sending {
  return { content: contentOf(media, text), ...(text && CAPTIONED.includes(media) && { text }) };
}

function contentOf(media: MediaKind, text: string): Record<string, unknown> {
  switch (media) {
    case 'photo':
      return { photo: [{}] };
    case 'sticker':
      return { sticker: { emoji: '👋' } };
    case 'voice':
      return { voice: { mime_type: 'audio/ogg' } };
    case 'poll':
      return { poll: text ? pollWith(text, 'Yes', 'No') : pollWith('Tea or coffee?', 'Tea', 'Coffee') };
  }
}

function pollWith(question: string, ...options: string[]): object {
  return { question, options: options.map((text) => ({ text })) };
}

const KINDS: readonly MediaKind[] = ['photo', 'sticker', 'voice', 'poll'];

/** Which stand-in a message holds, if any. */
export function mediaOf(message: Record<string, unknown>): MediaKind | undefined {
  return KINDS.find((kind) => kind in message);
}

interface Poll {
  question: string;
  question_entities?: Entity[];
  options: { text: string }[];
}

/** The poll that a message holds, if any. */
export function pollOf(message: Record<string, unknown>): PollView | undefined {
  const poll = message['poll'] as Poll | undefined;
  if (!poll) return undefined;
  const { question, question_entities: questionEntities = [], options } = poll;
  return { question, questionEntities, options: options.map(({ text }) => text) };
}
