import { EnvironmentError } from '../config/environment-error';
import { StorageError, type StorageErrorCode } from '../storage/storage-error';
import { HandlerError } from '../telegram/commands/handler-error';
import { UnfitModulesError } from '../telegram/commands/module-fit';
import { ConnectionRefusal } from '../telegram/intake/connection-refusal';

const STORAGE: Record<StorageErrorCode, string> = {
  'not-writable': 'the folder cannot be written; give this user the right to, or choose another',
  full: 'no space is left; free some, or choose another folder',
  damaged: 'bot.db is no usable database; move it away (the bot makes a new one) or restore a backup',
  'in-use': 'another process of the bot works in this folder; stop it, or give this one a folder of its own',
  'no-driver': 'this Node has no SQLite; use Node 22.13 or later, or "npm install libsql"',
  failed: 'the database cannot be used; look at the folder and its disk',
};

type ListenError = NodeJS.ErrnoException & { port?: number; address?: string };

function refusalSentence({ reason, description }: ConnectionRefusal): string {
  switch (reason) {
    case 'token':
      return `TELEGRAM_BOT_TOKEN: Telegram does not accept it (${description}); copy it anew from @BotFather. If it is right, check TELEGRAM_API_ROOT.`;
    case 'webhook-is-set':
      return 'TELEGRAM_MODE: it is polling, but a webhook is set for this bot, perhaps by the one in production. If it may go, run "npm run bot -- webhook delete"; otherwise use TELEGRAM_MODE=webhook or another token.';
    case 'webhook-refused':
      return `PUBLIC_URL: Telegram does not accept the webhook (${description}).`;
    case 'tunnel':
      return description;
  }
}

/** What ended the start, as one text for the operator: what is wrong, and what to do. */
export function describeStartFault(error: unknown): string {
  const isExplained = [EnvironmentError, HandlerError, UnfitModulesError].some(
    (known) => error instanceof known,
  );
  if (isExplained) return (error as Error).message;
  if (error instanceof StorageError) return `DATA_DIR: ${STORAGE[error.code]} (${error.place})`;
  if (error instanceof ConnectionRefusal) return refusalSentence(error);
  return listenSentence(error as ListenError);
}

function listenSentence({ code, syscall, port, address, message }: ListenError): string {
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return `The bot cannot start: ${message}`;
  if (code === 'EADDRINUSE')
    return `PORT: ${port} is taken on ${address}; stop what uses it, or set another PORT.`;
  if (code === 'EACCES') return `PORT: this user may not listen on ${port}; set a PORT above 1023.`;
  return 'HOST: this machine has no such address; use 127.0.0.1, or 0.0.0.0 for all of its addresses.';
}
