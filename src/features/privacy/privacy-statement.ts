import type { InterfaceLanguage } from '../../texts/interface-language';
import { privacyTexts } from './privacy.texts';

/** How long things are kept, in days. */
export interface KeptDays {
  /** Which answer belongs to which message. */
  messageLinks: number;
  translations: number;
  /** Messages that could not be answered. */
  deadLetters: number;
  /** How many characters were translated. */
  counts: number;
}

/** Says plainly what is kept, what goes to NAVER and elsewhere, and what is in no log. */
export class PrivacyStatement {
  constructor(
    private readonly days: KeptDays,
    /** Names of the engines beside Papago. */
    private readonly otherEngines: readonly string[],
  ) {}

  /** Four short paragraphs, and one for each further engine. */
  in(speak: InterfaceLanguage): string {
    const { messageLinks, translations, deadLetters, counts } = this.days;
    const kept = [
      privacyTexts.say(speak, 'kept'),
      privacyTexts.say(speak, 'settings'),
      privacyTexts.say(speak, 'glossary'),
      privacyTexts.say(speak, 'links', { count: messageLinks }),
      privacyTexts.say(speak, 'translations', { count: translations }),
      privacyTexts.say(speak, 'counts', { days: counts }),
      privacyTexts.say(speak, 'messages', { count: deadLetters }),
    ];
    return [
      kept.join('\n'),
      // Source: https://www.ncloud.com/product/aiService/papagoTranslation
      privacyTexts.say(speak, 'naver'),
      ...this.otherEngines.map((engine) => privacyTexts.say(speak, 'otherEngine', { engine })),
      privacyTexts.say(speak, 'logs'),
      privacyTexts.say(speak, 'forgetMe'),
    ].join('\n\n');
  }
}
