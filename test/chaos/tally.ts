import type { Message } from '../../src/playground/telegram-stand-in/bot-api-objects';
import type { RecordedCall } from '../../src/playground/telegram-stand-in/telegram-stand-in';
import type { ChaosPeople, Said } from './chaos-people';

/** Milliseconds before the end of a process in which it may not have read an answer that was written. */
const UNREAD_MS = 500;

/** What became of everything that was said. */
export interface Tally {
  /** Texts without an answer, or with a part of one, and presses without an answer. */
  lost: number;
  /** Messages too many. */
  doubled: number;
  /** Those of them whose answer was written just before the process ended, which may not have read it. */
  atKill: number;
  /** Messages too many although the process surely had the answer to the one before. */
  unexcused: number;
  outOfOrder: number;
  /** Texts of which the person was told that they were not translated. */
  apologised: number;
  /** Messages that were sent while their answer did not reach the bot. */
  cut: number;
}

/** Compares what was said with what was answered. */
export function tallyOf(people: ChaosPeople, calls: readonly RecordedCall[], ends: readonly number[]): Tally {
  const tally = {
    lost: people.unansweredPresses,
    doubled: 0,
    atKill: 0,
    unexcused: 0,
    outOfOrder: 0,
    apologised: 0,
  };
  const sends = calls.filter(({ method, ok }) => method === 'sendMessage' && ok);
  const idsOf = (calls: RecordedCall[]): Set<number> => new Set(calls.map(messageIdOf));
  const unsure = idsOf(sends.filter((call) => mayBeUnread(call, ends)));
  const unwritten = idsOf(sends.filter(({ unanswered }) => unanswered));
  const newest = new Map<number, number>();
  const allAnswers = people.answers();
  for (const said of people.said) {
    const answers = allAnswers.get(said.messageId) ?? [];
    const { firsts, needed, isLost, isApology } = read(said, answers);
    tally.lost += isLost ? 1 : 0;
    tally.apologised += isApology ? 1 : 0;
    tally.doubled += Math.max(0, answers.length - needed);
    const tooMany = (excused: Set<number>): number =>
      Math.max(0, answers.filter(({ message_id: id }) => !excused.has(id)).length - needed);
    tally.unexcused += tooMany(unsure);
    tally.atKill += tooMany(unwritten);
    const inTurn = [newest.get(said.chatId) ?? 0, ...firsts];
    if (inTurn.some((id, index) => id < (inTurn[index - 1] ?? 0))) tally.outOfOrder += 1;
    newest.set(said.chatId, Math.max(...inTurn));
  }
  return { ...tally, cut: sends.filter(({ unanswered }) => unanswered).length };
}

/** @returns the first message of each part, in the order of the parts, and how many messages are enough */
function read({ parts }: Said, answers: readonly Message[]) {
  const found = (parts ?? []).map((part) => answers.find(({ text }) => text === part)?.message_id);
  const firsts = found.filter((id) => id !== undefined);
  const isTranslated = firsts.length > 0;
  const isAnswered = isTranslated ? firsts.length === found.length : answers.length > 0;
  return {
    firsts: isTranslated ? firsts : answers.slice(0, 1).map(({ message_id: id }) => id),
    needed: isTranslated ? found.length : 1,
    isLost: !isAnswered,
    isApology: parts !== undefined && !isTranslated && isAnswered,
  };
}

function mayBeUnread({ unanswered, at }: RecordedCall, ends: readonly number[]): boolean {
  return unanswered === true || ends.some((end) => end >= at && end - at < UNREAD_MS);
}

function messageIdOf({ answer }: RecordedCall): number {
  return (answer as Message).message_id;
}
