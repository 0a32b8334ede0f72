import { Markup } from 'telegraf';
import type { Register } from '../../chats/register';
import { NATIVE_NAMES } from '../../languages/languages';
import type { InterfaceLanguage } from '../../texts/interface-language';
import type { Direction } from '../../translation/direction';
import { settingsTexts } from './settings.texts';

/**
 * Data of our buttons, such as `settings:register:polite`. They name what will be, so that a press that is handled
 * twice changes nothing twice.
 */
export const SETTINGS_BUTTON = /^settings:(?:register:(polite|plain)|pronunciation:(on|off))$/;

/** What a person has set, or what counts as long as they have not. */
export interface Settings {
  languages: Direction;
  register: Register;
  showsPronunciation: boolean;
}

/** The register in a few words, for a button or a toast. */
export function registerLabel(speak: InterfaceLanguage, { register }: Settings): string {
  return settingsTexts.say(speak, 'register', { register: settingsTexts.say(speak, register) });
}

/** Whether pronunciation is shown, in a few words, for a button or a toast. */
export function pronunciationLabel(speak: InterfaceLanguage, settings: Settings): string {
  return settingsTexts.say(speak, 'pronunciation', { pronunciation: pronunciationWord(speak, settings) });
}

/** What the message of the dialogue shows: every setting, with a button for each. */
export function settingsScreen(speak: InterfaceLanguage, settings: Settings) {
  const { languages, register, showsPronunciation } = settings;
  const names = { mine: NATIVE_NAMES[languages.mine], theirs: NATIVE_NAMES[languages.theirs] };
  const text = settingsTexts.say(speak, 'overview', {
    ...names,
    register: settingsTexts.say(speak, register),
    pronunciation: pronunciationWord(speak, settings),
  });
  const { callback } = Markup.button;
  // The dialogue about languages is that of /languages, which knows these buttons.
  const keyboard = Markup.inlineKeyboard([
    [callback(settingsTexts.say(speak, 'mineButton', { language: names.mine }), 'languages:mine')],
    [callback(settingsTexts.say(speak, 'theirsButton', { language: names.theirs }), 'languages:theirs')],
    [
      callback(
        registerLabel(speak, settings),
        `settings:register:${register === 'polite' ? 'plain' : 'polite'}`,
      ),
    ],
    [
      callback(
        pronunciationLabel(speak, settings),
        `settings:pronunciation:${showsPronunciation ? 'off' : 'on'}`,
      ),
    ],
  ]);
  return { text, keyboard };
}

function pronunciationWord(speak: InterfaceLanguage, { showsPronunciation }: Settings): string {
  return settingsTexts.say(speak, showsPronunciation ? 'shown' : 'hidden');
}
