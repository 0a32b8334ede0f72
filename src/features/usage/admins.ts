import type { PersonSettings } from '../../chats/person-settings';
import { type InterfaceLanguage, interfaceLanguageOf } from '../../texts/interface-language';

/** The people who run the bot. */
export class Admins {
  constructor(
    readonly ids: readonly number[],
    private readonly settings: PersonSettings,
  ) {}

  /** In which language to write to one of them who has not written first: the one they chose to read, or English. */
  async languageOf(personId: number): Promise<InterfaceLanguage> {
    const chosen = await this.settings.languages(personId);
    return interfaceLanguageOf(chosen?.mine);
  }
}
