import type { MediaKind } from './view';

const FILE = { file_id: 'stand-in', file_unique_id: 'stand-in' };

/** Fields of a message that holds no text, as Telegram would send them. Its files do not exist. */
export function contentOf(media: MediaKind, text: string): Record<string, unknown> {
  switch (media) {
    case 'photo':
      return { photo: [{ ...FILE, width: 640, height: 480 }] };
    case 'sticker':
      return {
        sticker: {
          ...FILE,
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: '👋',
        },
      };
    case 'voice':
      return { voice: { ...FILE, duration: 3, mime_type: 'audio/ogg' } };
    case 'poll':
      return {
        poll: {
          id: 'stand-in',
          question: text || 'Tea or coffee?',
          options: ['1', '2'].map((option) => ({ text: option, voter_count: 0 })),
          total_voter_count: 0,
          is_closed: false,
          is_anonymous: true,
          type: 'regular',
          allows_multiple_answers: false,
        },
      };
  }
}

const KINDS: readonly MediaKind[] = ['photo', 'sticker', 'voice', 'poll'];

/** Which stand-in a message holds, if any. */
export function mediaOf(message: Record<string, unknown>): MediaKind | undefined {
  return KINDS.find((kind) => kind in message);
}
