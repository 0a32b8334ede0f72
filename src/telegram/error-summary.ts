import { StorageError } from '../storage/storage-error';
import { TelegramError } from './outgoing/telegram-error';
import { ProcessEndedError, RunOverError } from './outgoing/update-runs';

/** Errors whose messages we wrote, without text of anybody. */
const OURS = [RunOverError, ProcessEndedError, StorageError];

/** An error as a log may hold it. Our own carry no text; of any other only its kind and its place are told. */
export function summaryOf(error: unknown): string {
  if (error instanceof TelegramError) return `${error.code}: ${error.message}`;
  if (!(error instanceof Error)) return typeof error;
  if (OURS.some((kind) => error instanceof kind)) return `${error.name}: ${error.message}`;
  // The stack begins with the message, which may have lines of its own.
  const calls = error.stack?.replace(error.message, '').split('\n') ?? [];
  const place = calls.find((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return `${error.name}${place ? ` ${place.trim()}` : ''}`;
}
