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
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${error.name}${place ? ` ${place.trim()}` : ''}`;
}
