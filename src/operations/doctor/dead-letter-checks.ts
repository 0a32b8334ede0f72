import type { DeadLetter, UpdateInbox } from '../../inbox/update-inbox';
import { type Finding, ok, warn } from './finding';

/** More are only counted, or the rest of the doctor's words would scroll away. */
const MOST_SHOWN = 10;

/** Updates that were given up: what they are, why, and how to have them handled once more. */
export async function checkDeadLetters(inbox: UpdateInbox): Promise<Finding[]> {
  const letters = await inbox.deadLetters();
  if (letters.length === 0)
    return [ok('dead letters', 'none: every update was answered or is being handled.')];
  const hidden = letters.length - MOST_SHOWN;
  return [
    warn(
      'dead letters',
      `${letters.length} given up after failing again and again. When the cause is mended, have them handled once more with "npm run bot -- doctor --retry".`,
    ),
    ...letters.slice(-MOST_SHOWN).map((letter) => warn('dead letter', lineFor(letter))),
    ...(hidden > 0 ? [warn('dead letters', `${hidden} older ones are not shown.`)] : []),
  ];
}

/** Has all dead letters handled once more: by the running bot within seconds, else by the next one. */
export async function retryDeadLetters(inbox: UpdateInbox): Promise<Finding> {
  const letters = await inbox.deadLetters();
  const revived = await inbox.revive(letters.map(({ id }) => id));
  return ok('dead letters', `${revived} will be handled once more, within seconds if the bot runs.`);
}

function lineFor({ id, kind, receivedAt, reason }: DeadLetter): string {
  return `update ${id} (${kind || 'empty'}) of ${new Date(receivedAt).toISOString()}: ${reason}`;
}
