import { badRequest } from './bot-api-objects';
import { wordsOf } from './sendings';
import type { TelegramWorld } from './telegram-world';
import { UploadedFile } from './uploaded-file';

type Fields = Record<string, unknown>;

/** Kinds of files that a message shows, apart from documents: https://core.telegram.org/bots/api#sendphoto and below it */
const FILES = ['photo', 'audio', 'video', 'voice', 'animation', 'sticker'] as const;

/** What a message shows that was sent with `sendPhoto`, `sendVoice` and the like: the file, and its caption. */
function fileFields(world: TelegramWorld, kind: string, parameters: Fields): Fields {
  const { [kind]: given, caption, caption_entities: entities } = parameters;
  if (given === undefined) throw badRequest(`there is no ${kind} in the request`);
  // Anything else is the id or the address of a file that Telegram has, or gets by itself.
  const file =
    given instanceof UploadedFile
      ? world.files.add(given.name, given.content)
      : { file_id: given as string, file_unique_id: given as string };
  return {
    [kind]: kind === 'photo' ? [{ ...file, width: 640, height: 480 }] : file,
    ...(caption !== undefined && wordsOf(caption, entities as never, { isCaption: true })),
  };
}

function pollFields({ question, question_entities: entities, options }: Fields): Fields {
  const texts = (options ?? []) as { text: string }[];
  if (texts.length < 1) throw badRequest('poll must have at least 1 option');
  const shown = texts.map(({ text }) => ({ text, voter_count: 0 }));
  return {
    poll: { question, ...(entities !== undefined && { question_entities: entities }), options: shown },
  };
}

/** What a message shows, by the method that sends it. */
export function mediaFields(world: TelegramWorld): Record<string, (parameters: Fields) => Fields> {
  const files = FILES.map((kind) => [
    `send${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    (parameters: Fields) => fileFields(world, kind, parameters),
  ]);
  return {
    ...(Object.fromEntries(files) as Record<string, (parameters: Fields) => Fields>),
    sendLocation: ({ latitude, longitude }) => ({ location: { latitude, longitude } }),
    // Every throw is a six, so that tests know what comes.
    sendDice: ({ emoji = '🎲' }) => ({ dice: { emoji, value: 6 } }),
    sendPoll: pollFields,
  };
}
