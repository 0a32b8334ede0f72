import type { JSX } from 'preact';
import type { PollView } from '../../view.js';
import { useTexts } from '../texts/texts.js';
import { RichText } from './rich-text.js';

/** A question with its options; nobody votes here. */
export function Poll({ poll: { question, questionEntities, options } }: { poll: PollView }): JSX.Element {
  const texts = useTexts();
  return (
    <section class="media-poll" aria-label={texts.media.poll}>
      <RichText text={question} entities={questionEntities} />
      <ul class="poll-options">
        {options.map((option, place) => (
          <li key={place} dir="auto">
            {option}
          </li>
        ))}
      </ul>
    </section>
  );
}
