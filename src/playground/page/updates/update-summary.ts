import type { EngineCallView, UpdateView } from '../../update-view.js';

interface Person {
  first_name?: string;
}

interface Content {
  from?: Person;
  user?: Person;
  text?: string;
  caption?: string;
  data?: string;
  query?: string;
  poll?: { question?: string };
  new_chat_member?: { status?: string };
}

/** What holds no words is named by its field. */
const WORDLESS = [
  'photo',
  'sticker',
  'voice',
  'document',
  'video',
  'animation',
  'audio',
  'location',
  'contact',
];

const contentOf = ({ kind, content }: UpdateView): Content => content[kind] ?? {};

/** Who an update comes from; empty when it comes from nobody. */
export function senderOf(update: UpdateView): string {
  const { from, user } = contentOf(update);
  return (from ?? user)?.first_name ?? '';
}

/** What an update says, in its own words as far as it has any. */
export function gistOf(update: UpdateView): string {
  const content = contentOf(update);
  const words = content.text ?? content.caption ?? content.data ?? content.query ?? content.poll?.question;
  return words ?? content.new_chat_member?.status ?? WORDLESS.find((field) => field in content) ?? '';
}

/** What was sent to engines that answered; they bill nothing else. UTF-16 units. */
export function charactersOf(calls: readonly EngineCallView[]): number {
  return calls.filter(({ ok }) => ok).reduce((sum, { characters }) => sum + characters, 0);
}
