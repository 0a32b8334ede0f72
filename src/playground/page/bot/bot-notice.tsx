import type { JSX } from 'preact';
import type { CompileErrorView } from '../../bot-view.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';

const placeOf = ({ file, line }: CompileErrorView): string => (file === undefined ? '' : `${file}:${line}`);

/** Says what keeps the bot from working, or from working as its code now says; nothing when all is well. */
export function BotNotice(): JSX.Element {
  const { phase, lastWords, errors } = usePlayground().state.playground.bot;
  const { phases, notCompiled } = useTexts().botProcess;
  const isTrouble = phase === 'crashed' || phase === 'down';
  return (
    <div class="bot-notices" data-testid="bot-notices">
      <div role="status">
        {phase !== 'running' && (
          <p class={isTrouble ? 'bot-notice bot-notice-trouble' : 'bot-notice'}>{phases[phase]}</p>
        )}
      </div>
      {isTrouble && lastWords && (
        <pre class="bot-last-words" tabIndex={0}>
          {lastWords}
        </pre>
      )}
      <div role="alert">
        {errors.length > 0 && (
          <div class="bot-notice bot-notice-trouble">
            <p>{notCompiled}</p>
            <ul>
              {errors.map((error) => (
                <li key={`${placeOf(error)} ${error.text}`}>
                  <code>{placeOf(error)}</code> {error.text}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
