/**
 * `place` is the order of arrival; `update_id` is not, it starts anew after a week without updates
 * (https://core.telegram.org/bots/api#update). A done update keeps its id and loses its text.
 *
 * Since the second step only the head of a lane, its first open update, has a `due_at`: 0 when it may be handed
 * out at once, else the end of its pause or of its lease. So taking looks at heads alone, however many updates
 * wait behind them, and at none of the done updates of eight days, which are most of the table.
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

  `DROP INDEX inbox_pausing;
   ALTER TABLE inbox DROP COLUMN not_before;
   ALTER TABLE inbox ADD COLUMN kind TEXT NOT NULL DEFAULT '';
   ALTER TABLE inbox ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE inbox ADD COLUMN subject TEXT;
   ALTER TABLE inbox ADD COLUMN due_at INTEGER;
   ALTER TABLE inbox ADD COLUMN handed_out INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE inbox ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE inbox ADD COLUMN reason TEXT NOT NULL DEFAULT '';
   UPDATE inbox SET handed_out = 1 WHERE state IN ('waiting', 'taken', 'dead');
   UPDATE inbox SET kind = coalesce((SELECT key FROM json_each(payload) WHERE type = 'object'), '')
     WHERE payload <> '';
   UPDATE inbox SET payload = json_extract(payload, '$.' || kind) WHERE kind <> '';
   UPDATE inbox SET payload = '' WHERE kind = '';
   UPDATE inbox SET urgent = 1 WHERE kind IN ('callback_query', 'inline_query');
   UPDATE inbox SET due_at = 0
     WHERE place IN (SELECT min(place) FROM inbox WHERE state IN ('waiting', 'taken') GROUP BY lane);
   CREATE INDEX inbox_heads ON inbox (urgent, place) WHERE due_at IS NOT NULL;
   CREATE INDEX inbox_due ON inbox (due_at) WHERE due_at > 0;
   CREATE INDEX inbox_subjects ON inbox (lane, subject, place)
     WHERE state = 'waiting' AND handed_out = 0 AND subject IS NOT NULL;`,
];
