import type { MarkedText, TextEntity } from '../../translation/marked-text';

interface PollContent {
  question?: string;
  question_entities?: TextEntity[];
  options?: { text?: string; text_entities?: TextEntity[] }[];
}

/** What a message of any kind may hold that can be read: https://core.telegram.org/bots/api#message */
export interface ReadableMessage {
  message_id?: number;
  text?: string;
  entities?: TextEntity[];
  caption?: string;
  caption_entities?: TextEntity[];
  poll?: PollContent;
  rich_message?: unknown;
  /** The part of the other message that a reply quotes. */
  quote?: { text: string; entities?: TextEntity[]; position?: number };
  reply_to_message?: ReadableMessage;
}

/** What can be translated of a message: its text, its caption, or its poll. */
export function readableTextOf(message: ReadableMessage): MarkedText | undefined {
  if (typeof message.text === 'string') return { text: message.text, entities: message.entities ?? [] };
  if (typeof message.caption === 'string')
    return { text: message.caption, entities: message.caption_entities ?? [] };
  return message.poll && pollText(message.poll);
}

/** A part of a text with the spans that lie in it; those that reach beyond it are clipped. */
export function sliceMarked({ text, entities }: MarkedText, start: number, end = text.length): MarkedText {
  const clipped = entities.map((entity) => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    return { ...entity, offset: from - start, length: to - from };
  });
  return { text: text.slice(start, end), entities: clipped.filter(({ length }) => length > 0) };
}

/** The question and its options, each on a line of its own. */
function pollText({ question = '', question_entities: marks = [], options = [] }: PollContent): MarkedText {
  const lines = [
    { text: question, entities: marks },
    ...options.map(({ text = '', text_entities: entities = [] }) => ({
      text: `• ${text}`,
      entities: shifted(entities, 2),
    })),
  ];
  let text = '';
  const entities: TextEntity[] = [];
  for (const line of lines) {
    if (text) text += '\n';
    entities.push(...shifted(line.entities, text.length));
    text += line.text;
  }
  return { text, entities };
}

function shifted(entities: readonly TextEntity[], by: number): TextEntity[] {
  return entities.map((entity) => ({ ...entity, offset: entity.offset + by }));
}
