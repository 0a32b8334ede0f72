import type { JSX } from 'preact';
import { PopUpMenu } from '../parts/pop-up-menu.js';
import { usePlayground } from '../server/playground-context.js';
import { commandsFor, currentPerson } from '../state/selectors.js';
import { useTexts } from '../texts/texts.js';

/** The bot's commands in the person's language; choosing one sends it. */
export function CommandMenu(): JSX.Element {
  const { state, sendText } = usePlayground();
  const texts = useTexts();
  const languageCode = currentPerson(state)?.languageCode ?? '';
  const commands = commandsFor(state, languageCode);
  return (
    <PopUpMenu
      label={texts.commands}
      sign="/"
      testId="commands"
      {...(commands.length === 0 && { note: texts.noCommands })}
    >
      {(item) =>
        commands.map(({ command, description }) => (
          <button key={command} type="button" class="menu-item" {...item(() => sendText(`/${command}`))}>
            <b>/{command}</b>
            <span>{description}</span>
          </button>
        ))
      }
    </PopUpMenu>
  );
}
