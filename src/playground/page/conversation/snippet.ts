import type { DocumentView, EntityView, MediaKind, PollView } from '../../view.js';
import type { Texts } from '../texts/texts.js';

const HIDDEN = '▒';

interface Snippable {
  text: string;
  entities: EntityView[];
  media?: MediaKind;
  poll?: PollView;
  document?: DocumentView;
}

/** A message, or a part of one, on one line, its spoilers kept hidden. */
export function snippetOf({ text, entities, media, poll, document }: Snippable, texts: Texts): string {
  if (poll) return snippetOf({ text: poll.question, entities: poll.questionEntities }, texts);
  const spoilers = entities.filter(({ type }) => type === 'spoiler');
  const shown = spoilers.reduce(
    (masked, { offset, length }) =>
      masked.slice(0, offset) + HIDDEN.repeat(length) + masked.slice(offset + length),
    text,
  );
  return shown || (media ? texts.media[media] : (document?.name ?? ''));
}
