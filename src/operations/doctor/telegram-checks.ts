import type { UserFromGetMe, WebhookInfo } from 'telegraf/types';
import type { OutgoingCalls } from '../../telegram/outgoing/outgoing-calls';
import { TelegramError } from '../../telegram/outgoing/telegram-error';
import { WEBHOOK_PATH } from '../../telegram/intake/webhook-source';
import { broken, type Finding, ok, warn } from './finding';

const DEADLINE = { deadlineMs: 10_000 };

/** Who the token belongs to, and what that bot may read in groups. Spends nothing and changes nothing. */
export async function checkBot(calls: OutgoingCalls): Promise<Finding[]> {
  try {
    const me = (await calls.once('getMe', {}, DEADLINE)) as UserFromGetMe;
    const privacy = me.can_read_all_group_messages
      ? ok('privacy mode', 'off: in groups the bot sees every message.')
      : ok(
          'privacy mode',
          'on: in groups the bot sees commands and replies to it. @BotFather /setprivacy changes that.',
        );
    return [ok('token', `belongs to @${me.username} (id ${me.id}).`), privacy];
  } catch (error) {
    return [broken('token', tokenSentence(error))];
  }
}

function tokenSentence(error: unknown): string {
  if (error instanceof TelegramError && error.code === 'unauthorized')
    return `Telegram does not accept it (${error.description}). Copy it anew from @BotFather; if it is right, check TELEGRAM_API_ROOT.`;
  return `Telegram cannot be reached (${(error as Error).message}). Check the network and TELEGRAM_API_ROOT.`;
}

/**
 * Whether the mode of the environment and the webhook that Telegram knows go together.
 * @param publicUrl the fixed address of webhook mode; `undefined` with a tunnel, whose address changes
 */
export async function checkMode(
  calls: OutgoingCalls,
  mode: 'polling' | 'webhook',
  publicUrl: string | undefined,
): Promise<Finding[]> {
  let info: WebhookInfo;
  try {
    info = (await calls.once('getWebhookInfo', {}, DEADLINE)) as WebhookInfo;
  } catch (error) {
    return [broken('mode', `Telegram does not tell (${(error as Error).message}).`)];
  }
  const findings = [modeFinding(info.url ?? '', mode, publicUrl)];
  if (info.last_error_message)
    findings.push(
      warn(
        'webhook',
        `Telegram's last delivery failed: ${info.last_error_message}. Look at the proxy in front of the bot.`,
      ),
    );
  const waiting = info.pending_update_count;
  findings.push(
    waiting > 100
      ? warn('waiting', `${waiting} updates wait at Telegram; is the bot running?`)
      : ok('waiting', `${waiting} updates wait at Telegram.`),
  );
  return findings;
}

function modeFinding(url: string, mode: 'polling' | 'webhook', publicUrl: string | undefined): Finding {
  if (mode === 'polling')
    return url === ''
      ? ok('mode', 'polling, and no webhook is set.')
      : broken(
          'mode',
          'polling, but a webhook is set. Remove it with "npm run bot -- webhook delete", or use TELEGRAM_MODE=webhook.',
        );
  if (publicUrl === undefined) return ok('mode', 'webhook through a tunnel; it is set when the bot starts.');
  if (url === publicUrl + WEBHOOK_PATH) return ok('mode', 'webhook, set to PUBLIC_URL.');
  return url === ''
    ? warn('mode', 'webhook, not set yet; the bot sets it when it starts.')
    : warn('mode', 'webhook, now set to another address; the bot sets its own when it starts.');
}
