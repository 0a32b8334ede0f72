import type { JSX } from 'preact';
import type { UpdateView } from '../../update-view.js';
import { wonOf } from '../parts/formatting.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';
import { charactersOf, gistOf, senderOf } from './update-summary.js';

const BAD = ['failed', 'given-up'];

function Outcome({ outcome }: Pick<UpdateView, 'outcome'>): JSX.Element {
  const texts = useTexts().updates;
  if (outcome === undefined) return <span class="update-outcome">{texts.waiting}</span>;
  const look = outcome === 'done' ? 'ok' : BAD.includes(outcome) ? 'refused' : 'unsettled';
  return <span class={`update-outcome call-outcome ${look}`}>{texts.outcomes[outcome] ?? outcome}</span>;
}

function Handlers({ handlers }: Pick<UpdateView, 'handlers'>): JSX.Element {
  const texts = useTexts().updates;
  if (handlers.length > 0) return <code class="update-handler">{handlers.join(', ')}</code>;
  return (
    <span class="update-handler" title={texts.nobody}>
      —
    </span>
  );
}

/** How long it took, and what it cost. */
function Effort({ update }: { update: UpdateView }): JSX.Element {
  const { pricePerMillion } = usePlayground().state.playground;
  const { updates: texts, language } = useTexts();
  const characters = charactersOf(update.engineCalls);
  const won = wonOf((characters * pricePerMillion) / 1_000_000, language);
  return (
    <span class="update-numbers">
      {update.milliseconds !== undefined && <span>{Math.round(update.milliseconds)} ms</span>}
      <span>{texts.calls(update.calls.length)}</span>
      {characters > 0 && <span>{texts.cost(characters, won)}</span>}
    </span>
  );
}

/** What an update is, who took it, what became of it, and what that took. */
export function UpdateLine({ update }: { update: UpdateView }): JSX.Element {
  return (
    <summary>
      <span class="update-head">
        <code class="update-kind">{update.kind}</code>
        <span class="update-gist">
          {senderOf(update) && <b>{senderOf(update)}</b>} {gistOf(update)}
        </span>
        <Outcome {...(update.outcome !== undefined && { outcome: update.outcome })} />
      </span>
      <span class="update-effort">
        <Handlers handlers={update.handlers} />
        <Effort update={update} />
      </span>
    </summary>
  );
}
