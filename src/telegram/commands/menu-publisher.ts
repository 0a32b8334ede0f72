import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { StateStore } from '../../storage/state-store';
import {
  FALLBACK_LANGUAGE,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
} from '../../texts/interface-language';
import { OutgoingCalls } from '../outgoing/outgoing-calls';
import { CommandRegistry } from './command-registry';
import { profileTexts } from './profile.texts';

interface Call {
  method: string;
  parameters: object;
}

/** People who get a text of their own: https://core.telegram.org/bots/api#setmycommands */
interface Audience {
  language: InterfaceLanguage;
  /** Two letters, so that Chinese has one for both scripts; none for everybody else. */
  language_code?: string;
}

const AUDIENCES: readonly Audience[] = [
  { language: FALLBACK_LANGUAGE },
  ...INTERFACE_LANGUAGES.filter((language) => language !== 'zh-TW').map((language) => ({
    language,
    language_code: language.slice(0, 2),
  })),
];

/** Writes the bot's command menus and descriptions, in every language, and only when they have changed. */
@Injectable()
export class MenuPublisher {
  private readonly logger = new Logger(MenuPublisher.name);

  constructor(
    private readonly registry: CommandRegistry,
    private readonly calls: OutgoingCalls,
    private readonly store: StateStore,
  ) {}

  /** Never rejects: a bot without menus still translates, and the next start tries again. */
  async publish(botId: number, signal: AbortSignal): Promise<void> {
    const wanted = AUDIENCES.flatMap((audience) => this.callsFor(audience));
    const key = `bot:${botId}:menus`;
    const fingerprint = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
    try {
      if ((await this.store.get(key)) === fingerprint) return;
      for (const { method, parameters } of wanted) await this.calls.call(method, parameters, { signal });
      await this.store.set(key, fingerprint);
    } catch (error) {
      if (signal.aborted) return;
      this.logger.warn(
        `The command menus could not be written, the next start tries again: ${String(error)}`,
      );
    }
  }

  private callsFor({ language, ...forAudience }: Audience): Call[] {
    const commandsOf = (menu: 'private' | 'everywhere'): object[] =>
      this.registry
        .list(menu)
        .map(({ name, description }) => ({ command: name, description: description(language) }));
    return [
      { method: 'setMyCommands', parameters: { commands: commandsOf('private'), ...forAudience } },
      {
        method: 'setMyCommands',
        parameters: {
          commands: commandsOf('everywhere'),
          scope: { type: 'all_group_chats' },
          ...forAudience,
        },
      },
      {
        method: 'setMyDescription',
        parameters: { description: profileTexts.say(language, 'description'), ...forAudience },
      },
      {
        method: 'setMyShortDescription',
        parameters: { short_description: profileTexts.say(language, 'shortDescription'), ...forAudience },
      },
    ];
  }
}
