import type { JSX } from 'preact';
import type { ChatView } from '../../view.js';
import { Avatar } from '../people/avatar.js';
import { usePlayground } from '../server/playground-context.js';
import { membersOf } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';

/** In a group: who says the next thing. */
export function WriterChoice({ chat }: { chat: ChatView }): JSX.Element | null {
  const { state, dispatch } = usePlayground();
  const texts = useTexts();
  const members = membersOf(state, chat);
  if (members.length < 2) return null;
  return (
    <fieldset class="writers">
      <legend class="for-screen-readers">{texts.writeAs}</legend>
      {members.map(({ id, name, languageCode }) => (
        <label key={id} class="writer" data-testid={`writer-${id}`}>
          <input
            type="radio"
            name="writer"
            class="for-screen-readers"
            checked={id === state.personId}
            onChange={() => dispatch({ kind: 'writerChosen', personId: id })}
          />
          <Avatar id={id} name={name} />
          <span lang={languageCode}>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
