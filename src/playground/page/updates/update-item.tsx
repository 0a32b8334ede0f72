import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { UpdateView } from '../../update-view.js';
import { CallItem } from '../calls/call-item.js';
import { JsonView } from '../calls/json-view.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';
import { UpdateEditor } from './update-editor.js';
import { UpdateLine } from './update-line.js';

/** Sends an update again, as it was or as the visitor changes it. */
function Resend({ update }: { update: UpdateView }): JSX.Element {
  const { sendUpdate, dispatch } = usePlayground();
  const texts = useTexts().updates;
  const [isEdited, setEdited] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const sendAgain = async (): Promise<void> => {
    const reason = await sendUpdate(update.content);
    if (reason !== undefined) dispatch({ kind: 'toastShown', text: texts.notSent(reason) });
  };
  const end = (): void => {
    setEdited(false);
    editButton.current?.focus();
  };
  return (
    <>
      <div class="update-actions">
        <button type="button" class="update-action" onClick={() => void sendAgain()}>
          {texts.sendAgain}
        </button>
        <button
          ref={editButton}
          type="button"
          class="update-action"
          aria-expanded={isEdited}
          onClick={() => setEdited(!isEdited)}
        >
          {texts.edit}
        </button>
      </div>
      {isEdited && <UpdateEditor update={update.content} onEnd={end} />}
    </>
  );
}

function EngineCalls({ update: { engineCalls } }: { update: UpdateView }): JSX.Element {
  const { updates, ok, refused } = useTexts();
  return (
    <section aria-label={updates.engineCalls}>
      <h4 class="update-heading">{updates.engineCalls}</h4>
      <ul>
        {engineCalls.map((call, place) => (
          <li key={place} class="engine-call">
            <span class="call-method">{call.engine}</span>
            <span class="call-time">
              {updates.characters(call.characters)} · {Math.round(call.milliseconds)} ms
            </span>
            <span class={call.ok ? 'call-outcome ok' : 'call-outcome refused'}>{call.ok ? ok : refused}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Inside({ update }: { update: UpdateView }): JSX.Element {
  const texts = useTexts().updates;
  return (
    <>
      <Resend update={update} />
      <section aria-label={texts.callsOfUpdate}>
        <h4 class="update-heading">{texts.callsOfUpdate}</h4>
        {update.calls.length === 0 && <p class="calls-empty">{texts.noCalls}</p>}
        {update.calls.map((call) => (
          <CallItem key={call.id} call={call} />
        ))}
      </section>
      {update.engineCalls.length > 0 && <EngineCalls update={update} />}
      <JsonView label={texts.update} value={update.content} />
    </>
  );
}

/** One update on a line, opening to what the bot did for it, and to itself. */
export function UpdateItem({ update }: { update: UpdateView }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="update"
      data-testid={`update-${update.id}`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <UpdateLine update={update} />
      {isOpen && <Inside update={update} />}
    </details>
  );
}
