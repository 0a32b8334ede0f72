import { EventEmitter } from 'node:events';
import { badRequest, textIn } from './bot-api-objects';

export interface MenuCommand {
  command: string;
  description: string;
}

interface ProfileEvents {
  commands: [];
  /** An answer to a pressed button, for the person who pressed: shown for a moment, or until it is closed. */
  toast: [personId: number, text: string, how: { mustBeClosed: boolean }];
  typing: [chatId: number];
}

type Fields = Record<string, unknown>;

/** https://core.telegram.org/bots/api#botcommandscope */
interface Scope {
  type: string;
  chat_id?: number | string;
}

const LONGEST: Record<string, number> = { description: 512, short_description: 120 };

/** How the bot presents itself: command menus and descriptions, for each scope and language. */
export class BotProfile extends EventEmitter<ProfileEvents> {
  private readonly menus = new Map<string, MenuCommand[]>();
  private readonly texts = new Map<string, string>();

  setCommands(fields: Fields): true {
    const commands = fields['commands'] as MenuCommand[];
    for (const { command, description } of commands)
      if (!/^[a-z0-9_]{1,32}$/.test(command) || !description || description.length > 256)
        throw badRequest('BOT_COMMAND_INVALID');
    this.menus.set(menuKey(fields), commands);
    this.emit('commands');
    return true;
  }

  deleteCommands(fields: Fields): true {
    this.menus.delete(menuKey(fields));
    this.emit('commands');
    return true;
  }

  commandsFor(fields: Fields): MenuCommand[] {
    return this.menus.get(menuKey(fields)) ?? [];
  }

  /** Menus of private chats by language code; `''` is the one for all others. */
  privateMenus(): Record<string, MenuCommand[]> {
    const ofPrivateChats = [...this.menus].filter(([key]) => key.startsWith('default:'));
    return Object.fromEntries(
      ofPrivateChats.map(([key, commands]) => [key.slice('default:'.length), commands]),
    );
  }

  describe(kind: string, fields: Fields): true {
    const text = textIn(fields, kind);
    if (text.length > (LONGEST[kind] ?? 0)) throw badRequest(`${kind} is too long`);
    this.texts.set(`${kind}:${textIn(fields, 'language_code')}`, text);
    return true;
  }

  description(kind: string, fields: Fields): Fields {
    return { [kind]: this.texts.get(`${kind}:${textIn(fields, 'language_code')}`) ?? '' };
  }

  typing(chatId: number): true {
    this.emit('typing', chatId);
    return true;
  }
}

function menuKey(fields: Fields): string {
  const { type = 'default', chat_id: chatId } = (fields['scope'] ?? {}) as Partial<Scope>;
  return `${type}${chatId === undefined ? '' : `/${chatId}`}:${textIn(fields, 'language_code')}`;
}
