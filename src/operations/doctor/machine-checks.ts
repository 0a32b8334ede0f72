import { request } from 'undici';
import { SqliteUpdateInbox } from '../../inbox/sqlite/sqlite-update-inbox';
import { SqliteDatabase } from '../../storage/sqlite/sqlite-database';
import { SqliteStateStore } from '../../storage/sqlite/sqlite-state-store';
import { describeStartFault } from '../start-faults';
import { checkDeadLetters, retryDeadLetters } from './dead-letter-checks';
import { broken, type Finding, ok, warn } from './finding';

const MOST_SKEW_SECONDS = 60;
const DEADLINE_MS = 10_000;

/**
 * Whether the store in this folder can be opened and written, and what was given up in it.
 * @param retry whether to have dead letters handled once more, instead of listing them
 */
export async function checkStore(folder: string, retry = false): Promise<Finding[]> {
  let database: SqliteDatabase | undefined;
  try {
    database = new SqliteDatabase(folder);
    await new SqliteStateStore(database).check();
    const inbox = new SqliteUpdateInbox(database);
    const letters = retry ? [await retryDeadLetters(inbox)] : await checkDeadLetters(inbox);
    return [ok('store', `${folder} can be written.`), ...letters];
  } catch (error) {
    return [broken('store', describeStartFault(error))];
  } finally {
    database?.close();
  }
}

/** Compares this machine's clock with the `Date` that Telegram's server sends. */
export async function checkClock(apiRoot: string, now: () => number = Date.now): Promise<Finding> {
  try {
    const { headers, body } = await request(apiRoot, {
      method: 'HEAD',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    await body.dump();
    const there = Date.parse(String(headers['date']));
    if (Number.isNaN(there)) return warn('clock', 'cannot be compared: Telegram sent no date.');
    const skew = Math.round(Math.abs(now() - there) / 1000);
    return skew > MOST_SKEW_SECONDS
      ? warn('clock', `${skew} seconds off. Let the machine keep its time (NTP); limits and expiry go by it.`)
      : ok('clock', `right to ${skew} seconds.`);
  } catch {
    return warn('clock', 'cannot be compared while Telegram is away.');
  }
}

/** The Node versions on which the bot is tested. */
export function checkNode(version: string = process.version): Finding {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const good = (major === 20 && minor >= 19) || major >= 22;
  return good
    ? ok('node', version)
    : broken('node', `${version} is too old; use Node 20.19 or later, best 24.`);
}
