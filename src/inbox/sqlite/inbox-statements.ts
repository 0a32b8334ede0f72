import type { SqliteDatabase } from '../../storage/sqlite/sqlite-database';

/**
 * `place` is the order of arrival; `update_id` is not, it starts anew after a week without updates
 * (https://core.telegram.org/bots/api#update). A done update keeps its id and loses its text. Every query has an
 * index of its own: done updates of eight days are most of the table, and none of them concerns it.
 */
export const INBOX_MIGRATIONS = [
  `CREATE TABLE inbox (
     place INTEGER PRIMARY KEY AUTOINCREMENT,
     update_id INTEGER NOT NULL UNIQUE,
     lane TEXT NOT NULL,
     payload TEXT NOT NULL,
     state TEXT NOT NULL DEFAULT 'waiting',
     failures INTEGER NOT NULL DEFAULT 0,
     not_before INTEGER NOT NULL DEFAULT 0,
     received_at INTEGER NOT NULL,
     done_at INTEGER
   );
   CREATE INDEX inbox_open ON inbox (lane, place) WHERE state IN ('waiting', 'taken');
   CREATE INDEX inbox_pausing ON inbox (not_before) WHERE state = 'waiting' AND not_before > 0;
   CREATE INDEX inbox_dead ON inbox (place) WHERE state = 'dead';
   CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;`,
];

/** Every statement of the inbox, prepared once. */
export function inboxStatements(database: SqliteDatabase) {
  return {
    put: database.prepare(
      `INSERT INTO inbox (update_id, lane, payload, received_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (update_id) DO NOTHING`,
    ),
    firstOfLanes: database.prepare(
      `SELECT update_id AS id, lane, payload, failures, min(place) AS place FROM inbox
       WHERE state IN ('waiting', 'taken') GROUP BY lane
       HAVING state = 'waiting' AND not_before <= ? ORDER BY place LIMIT ?`,
    ),
    mark: database.prepare(`UPDATE inbox SET state = 'taken' WHERE update_id = ?`),
    bury: database.prepare(`UPDATE inbox SET state = 'dead', done_at = ? WHERE update_id = ?`),
    finish: database.prepare(
      `UPDATE inbox SET state = 'done', payload = '', done_at = ? WHERE update_id = ?`,
    ),
    giveBack: database.prepare(
      `UPDATE inbox SET state = 'waiting', not_before = ?, failures = failures + ? WHERE update_id = ?`,
    ),
    recover: database.prepare(
      `UPDATE inbox SET state = 'waiting' WHERE state = 'taken'
       AND place IN (SELECT place FROM inbox WHERE state IN ('waiting', 'taken'))`,
    ),
    nextPause: database.prepare(
      `SELECT min(not_before) AS at FROM inbox WHERE state = 'waiting' AND not_before > 0 AND not_before > ?`,
    ),
    forgetDone: database.prepare('DELETE FROM inbox WHERE done_at < ?'),
    count: database.prepare(
      `SELECT state, count(*) AS n FROM inbox WHERE state IN ('waiting', 'taken') GROUP BY state
       UNION ALL SELECT 'dead', count(*) FROM inbox WHERE state = 'dead'`,
    ),
  };
}
