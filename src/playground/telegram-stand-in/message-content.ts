type Fields = Record<string, unknown>;

const FILE = { file_id: 'stand-in', file_unique_id: 'stand-in' };
const PICTURE = { ...FILE, width: 640, height: 480 };
const STICKER = { ...FILE, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false };
const POLL = {
  id: 'stand-in',
  total_voter_count: 0,
  is_closed: false,
  is_anonymous: true,
  type: 'regular',
  allows_multiple_answers: false,
  allows_revoting: true,
  members_only: false,
};

const over =
  (usual: Fields) =>
  (given: unknown): Fields => ({ ...usual, ...(given as Fields) });
const each =
  (complete: (given: unknown, place: number) => Fields) =>
  (given: unknown): Fields[] =>
    (given as unknown[]).map(complete);

function poll(given: unknown): Fields {
  const { options = [], ...rest } = given as Fields;
  const option = (said: unknown, place: number): Fields => ({
    persistent_id: String(place),
    voter_count: 0,
    ...(said as Fields),
  });
  return { ...POLL, ...rest, options: each(option)(options) };
}

const COMPLETE: Readonly<Record<string, (given: unknown) => unknown>> = {
  animation: over({ ...PICTURE, duration: 3 }),
  audio: over({ ...FILE, duration: 3 }),
  document: over(FILE),
  photo: each(over(PICTURE)),
  poll,
  sticker: over(STICKER),
  video: over({ ...PICTURE, duration: 3 }),
  video_note: over({ ...FILE, length: 240, duration: 3 }),
  voice: over({ ...FILE, duration: 3 }),
};

/**
 * What a message holds beside text, with every field that Telegram always sends; its files do not exist. So a person
 * can send `{ poll: { question: 'Tea?', options: [{ text: 'Yes' }, { text: 'No' }] } }` or `{ photo: [{}] }`.
 */
export function completeContent(content: Fields): Fields {
  return Object.fromEntries(
    Object.entries(content).map(([name, given]) => [name, COMPLETE[name]?.(given) ?? given]),
  );
}
