import { Markup } from 'telegraf';
import type { Register } from '../../chats/register';
import { NATIVE_NAMES } from '../../languages/languages';
import { type ButtonDefinition, defineButton } from '../../telegram/commands/button-definition';
import { oneOf } from '../../telegram/commands/button-fields';
import type { InterfaceLanguage } from '../../texts/interface-language';
import type { Direction } from '../../translation/direction';
import { settingsTexts } from './settings.texts';

/** Both name what will be, so that a press that is handled twice changes nothing twice. */
export const registerButton = defineButton('settings-register', { register: oneOf('polite', 'plain') });
export const pronunciationButton = defineButton('settings-pronunciation', { shown: oneOf('on', 'off') });

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

/**
 * What the message of the dialogue shows: every setting, with a button for each.
 * @param languagesButton leads to the dialogue about languages, which belongs to /languages
 */
export function settingsScreen(
  speak: InterfaceLanguage,
  settings: Settings,
  languagesButton: ButtonDefinition<{ side: 'mine' | 'theirs' }> | undefined,
) {
  const { languages, register, showsPronunciation } = settings;
  const names = { mine: NATIVE_NAMES[languages.mine], theirs: NATIVE_NAMES[languages.theirs] };
  const text = settingsTexts.say(speak, 'overview', {
    ...names,
    register: settingsTexts.say(speak, register),
    pronunciation: pronunciationWord(speak, settings),
  });
  const toLanguages = (['mine', 'theirs'] as const).map((side) => {
    const label = settingsTexts.say(speak, `${side}Button`, { language: names[side] });
    return languagesButton ? [languagesButton.labelled(label, { side })] : [];
  });
  const keyboard = Markup.inlineKeyboard([
    ...toLanguages,
    [
      registerButton.labelled(registerLabel(speak, settings), {
        register: register === 'polite' ? 'plain' : 'polite',
      }),
    ],
    [
      pronunciationButton.labelled(pronunciationLabel(speak, settings), {
        shown: showsPronunciation ? 'off' : 'on',
      }),
    ],
  ]);
  return { text, keyboard };
}

function pronunciationWord(speak: InterfaceLanguage, { showsPronunciation }: Settings): string {
  return settingsTexts.say(speak, showsPronunciation ? 'shown' : 'hidden');
}
