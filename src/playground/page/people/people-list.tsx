import type { JSX } from 'preact';
import type { PersonView } from '../../view.js';
import { focusComposerUnlessTouch } from '../parts/composer-focus.js';
import { languageName } from '../parts/formatting.js';
import { usePlayground } from '../server/playground-context.js';
import { privateChatOf, unreadIn } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';
import { Avatar } from './avatar.js';
import { UnreadBadge } from './unread-badge.js';

function Person({ person }: { person: PersonView }): JSX.Element {
  const { state, dispatch } = usePlayground();
  const texts = useTexts();
  const choose = (): void => {
    dispatch({ kind: 'personChosen', personId: person.id });
    focusComposerUnlessTouch();
  };
  return (
    <li>
      <button
        type="button"
        class="list-item"
        data-testid={`person-${person.id}`}
        aria-pressed={person.id === state.personId}
        onClick={choose}
      >
        <Avatar id={person.id} name={person.name} />
        <span class="list-lines">
          <span class="list-title" lang={person.languageCode}>
            {person.name}
          </span>
          <span class="list-detail">{languageName(person.languageCode, texts.language)}</span>
        </span>
        <UnreadBadge count={unreadIn(state, privateChatOf(state, person.id))} />
      </button>
    </li>
  );
}

/** Everyone the visitor can write as. */
export function PeopleList(): JSX.Element {
  const { state } = usePlayground();
  const texts = useTexts();
  return (
    <section class="people" aria-labelledby="people-heading">
      <h2 id="people-heading" class="list-heading">
        {texts.people}
      </h2>
      <ul>
        {state.playground.people.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </section>
  );
}
