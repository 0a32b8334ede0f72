import type { MessageView } from '../../view.js';
import type { Texts } from '../texts/texts.js';

const HIDDEN = '▒';

/** A message on one line, its spoilers kept hidden. */
export function snippetOf({ text, entities, media }: MessageView, texts: Texts): string {
  const spoilers = entities.filter(({ type }) => type === 'spoiler');
  const shown = spoilers.reduce(
    (masked, { offset, length }) =>
      masked.slice(0, offset) + HIDDEN.repeat(length) + masked.slice(offset + length),
    text,
  );
  return shown || (media ? texts.media[media] : '');
}
