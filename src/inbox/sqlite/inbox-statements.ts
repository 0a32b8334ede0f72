import type { SqliteDatabase } from '../../storage/sqlite/sqlite-database';

/** Open in the words of the index `inbox_open`, which SQLite uses only when a query repeats them. */
const OPEN = `state IN ('waiting', 'taken')`;

/** Takes the lane as its parameter. */
const DUE_UNLESS_BEHIND = `CASE WHEN EXISTS (SELECT 1 FROM inbox WHERE lane = ? AND ${OPEN}) THEN NULL ELSE 0 END`;

/** Every statement of the inbox, prepared once. */
export function inboxStatements(database: SqliteDatabase) {
  return {
    ...arrivals(database),
    ...handling(database),
    ...endings(database),
    ...overviews(database),
  };
}

function arrivals(database: SqliteDatabase) {
  return {
    isKnown: database.prepare('SELECT 1 FROM inbox WHERE update_id = ?'),
    put: database.prepare(
      `INSERT INTO inbox (update_id, kind, lane, urgent, subject, payload, received_at, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ${DUE_UNLESS_BEHIND})
       ON CONFLICT (update_id) DO NOTHING`,
    ),
    replace: database.prepare(
      `UPDATE inbox SET payload = ? WHERE place = (
         SELECT max(place) FROM inbox WHERE lane = ? AND subject = ? AND state = 'waiting' AND handed_out = 0)`,
    ),
    putDone: database.prepare(
      `INSERT INTO inbox (update_id, kind, lane, payload, state, received_at, done_at)
       VALUES (?, ?, ?, '', 'done', ?, ?)`,
    ),
  };
}

function handling(database: SqliteDatabase) {
  return {
    dueHeads: database.prepare(
      `SELECT place, update_id AS id, kind, lane, payload, state, received_at AS receivedAt,
         handed_out AS handedOut, failures, crashes
       FROM inbox WHERE urgent = ? AND due_at IS NOT NULL AND due_at <= ? ORDER BY place LIMIT ?`,
    ),
    handOut: database.prepare(
      `UPDATE inbox SET state = 'taken', due_at = ?, handed_out = handed_out + 1,
         crashes = crashes + (state = 'taken') WHERE place = ?`,
    ),
    giveBack: database.prepare(
      `UPDATE inbox SET state = 'waiting', due_at = ?, failures = failures + ?
       WHERE update_id = ? AND state = 'taken'`,
    ),
    recover: database.prepare(
      `UPDATE inbox SET state = 'waiting', due_at = 0, crashes = crashes + 1
       WHERE due_at IS NOT NULL AND state = 'taken'`,
    ),
    mostCrashes: database.prepare(
      `SELECT coalesce(max(crashes) + 1, 0) AS most FROM inbox WHERE due_at IS NOT NULL AND state = 'taken'`,
    ),
    nextPause: database.prepare(
      `SELECT min(due_at) AS at FROM inbox WHERE due_at > 0 AND due_at > ? AND state = 'waiting'`,
    ),
  };
}

function endings(database: SqliteDatabase) {
  return {
    laneOf: database.prepare('SELECT lane FROM inbox WHERE update_id = ?'),
    done: database.prepare(
      `UPDATE inbox SET state = 'done', payload = '', subject = NULL, due_at = NULL, done_at = ?
       WHERE update_id = ? AND state = 'taken'`,
    ),
    bury: database.prepare(
      `UPDATE inbox SET state = 'dead', reason = ?, due_at = NULL, done_at = ?
       WHERE update_id = ? AND state = 'taken'`,
    ),
    nextOfLane: database.prepare(
      `UPDATE inbox SET due_at = 0 WHERE due_at IS NULL
         AND place = (SELECT min(place) FROM inbox WHERE lane = ? AND ${OPEN})`,
    ),
    dropLane: database.prepare(
      `UPDATE inbox SET state = 'done', payload = '', subject = NULL, due_at = NULL, done_at = ?
       WHERE lane = ? AND ${OPEN} AND state = 'waiting'`,
    ),
    revive: database.prepare(
      `UPDATE inbox SET state = 'waiting', failures = 0, crashes = 0, reason = '', done_at = NULL,
         due_at = ${DUE_UNLESS_BEHIND}
       WHERE update_id = ? AND state = 'dead'`,
    ),
    forgetLane: database.prepare(
      `UPDATE inbox SET state = 'done', lane = '', payload = '', subject = NULL, reason = ''
       WHERE lane = ? AND state IN ('dead', 'done')`,
    ),
    forgetDone: database.prepare('DELETE FROM inbox WHERE done_at < ?'),
  };
}

function overviews(database: SqliteDatabase) {
  return {
    count: database.prepare(
      `SELECT state, count(*) AS n FROM inbox WHERE ${OPEN} GROUP BY state
       UNION ALL SELECT 'dead', count(*) FROM inbox WHERE state = 'dead'`,
    ),
    deadLetters: database.prepare(
      `SELECT update_id AS id, kind, received_at AS receivedAt, done_at AS buriedAt, reason
       FROM inbox WHERE state = 'dead' AND (? IS NULL OR lane = ?) ORDER BY place`,
    ),
  };
}
