import { badRequest, type User } from './bot-api-objects';
import type { TelegramChats } from './telegram-chats';

/** What an administrator may do by default, as far as the Bot API always says it. */
const RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};

/**
 * What somebody is in a chat. The first administrator is who made the group.
 * https://core.telegram.org/bots/api#chatmember
 */
export function chatMember(world: TelegramChats, chatId: number, userId: number): object {
  const user = userId === world.bot.id ? world.bot : world.people.get(userId);
  if (!user) throw badRequest('user not found');
  const { memberIds = [], adminIds = [] } = world.chats.get(chatId) ?? {};
  if (adminIds[0] === userId) return { status: 'creator', user, is_anonymous: false };
  if (adminIds.includes(userId)) return { status: 'administrator', user, ...RIGHTS };
  return isThere(world, user, memberIds) ? { status: 'member', user } : { status: 'left', user };
}

function isThere({ bot }: TelegramChats, { id }: User, memberIds: readonly number[]): boolean {
  return id === bot.id || memberIds.includes(id);
}
