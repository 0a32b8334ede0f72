import {
  FALLBACK_LANGUAGE,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
} from '../../texts/interface-language';
import type { HandlerRegistry } from './handler-registry';
import { profileTexts } from './profile.texts';

/** Calls that belong together: the menu of one scope, or the descriptions of the bot, in every language. */
export interface MenuCalls {
  /** Names the scope across starts. */
  name: string;
  calls: readonly { method: string; parameters: object }[];
  /** Whether Telegram may refuse it, as the menu of an operator who has not written to the bot yet. */
  mayBeRefused?: boolean;
}

/** People who get a text of their own: https://core.telegram.org/bots/api#setmycommands */
interface Readers {
  language: InterfaceLanguage;
  /** Two letters, so that Chinese has one for both scripts; none for everybody else. */
  language_code?: string;
}

const READERS: readonly Readers[] = [
  { language: FALLBACK_LANGUAGE },
  ...INTERFACE_LANGUAGES.filter((language) => language !== 'zh-TW').map((language) => ({
    language,
    language_code: language.slice(0, 2),
  })),
];

type Commands = ReturnType<HandlerRegistry['commands']>;

/** Every menu that the bot needs; those of admins and operators only when a command is for them alone. */
export function menusOf(registry: HandlerRegistry, operators: readonly number[]): MenuCalls[] {
  const hasCommandFor = (permission: string): boolean =>
    registry.handlers().some(({ kind, allow }) => kind === 'command' && allow === permission);
  return [
    menu('private', registry.commands({ chat: 'private' })),
    menu('groups', registry.commands({ chat: 'group' }), { type: 'all_group_chats' }),
    ...(hasCommandFor('group-admins')
      ? [
          menu('group-admins', registry.commands({ chat: 'group', isGroupAdmin: true }), {
            type: 'all_chat_administrators',
          }),
        ]
      : []),
    ...(hasCommandFor('operators') ? operators : []).map((id) => ({
      ...menu(`operator:${id}`, registry.commands({ chat: 'private', isOperator: true }), {
        type: 'chat',
        chat_id: id,
      }),
      mayBeRefused: true,
    })),
    profile(),
  ];
}

/** The calls that take a menu away which is not needed any more. */
export function withoutMenu(name: string): MenuCalls {
  const [kind, id] = name.split(':');
  const scope =
    kind === 'operator' ? { type: 'chat', chat_id: Number(id) } : { type: 'all_chat_administrators' };
  return {
    name,
    mayBeRefused: true,
    calls: READERS.map(({ language: _, ...readers }) => ({
      method: 'deleteMyCommands',
      parameters: { scope, ...readers },
    })),
  };
}

function menu(name: string, commands: Commands, scope?: object): MenuCalls {
  const calls = READERS.map(({ language, ...readers }) => ({
    method: 'setMyCommands',
    parameters: {
      commands: commands.map((command) => ({
        command: command.name,
        description: command.description(language),
      })),
      ...(scope && { scope }),
      ...readers,
    },
  }));
  return { name, calls };
}

function profile(): MenuCalls {
  const calls = READERS.flatMap(({ language, ...readers }) => [
    {
      method: 'setMyDescription',
      parameters: { description: profileTexts.say(language, 'description'), ...readers },
    },
    {
      method: 'setMyShortDescription',
      parameters: { short_description: profileTexts.say(language, 'shortDescription'), ...readers },
    },
  ]);
  return { name: 'profile', calls };
}
