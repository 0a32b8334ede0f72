import { MAX_MESSAGE_LENGTH } from '../../src/telegram/bot-context';
import { splitMarked } from '../../src/translation/whole-text/split-marked';
import type { Message } from '../../src/playground/telegram-stand-in/bot-api-objects';
import type { TelegramStandIn } from '../../src/playground/telegram-stand-in/telegram-stand-in';
import { keepMessageText } from '../support/test-output';

/** Stands in every text, so that one search of the log finds any of them. */
const REFRAIN = '바다가 보이는 찻집';
const LONG = '길게 말하면';
/** How the data begins under the answer to /start. */
const DIALOGUE_BUTTON = 'start:ko:';

/** Something that a person said, and the messages that answer it. */
export interface Said {
  chatId: number;
  messageId: number;
  /** The messages of the translation, in order; `undefined` where any one message is the answer. */
  parts: string[] | undefined;
}

/** What Papago makes of a text in these runs: the same each time, and three messages of a long one. */
export function translationOf(text: string): string {
  if (!text.includes(LONG)) return `ko→en: ${text}`;
  return Array.from({ length: 240 }, (_, line) => `${line + 1}. ko→en: ${text}`)
    .join('\n')
    .slice(0, 9_000);
}

/** People with numbered texts. Each presses the button of the dialogue that they get. */
export class ChaosPeople {
  readonly said: Said[] = [];
  readonly ids: number[];
  pressed = 0;

  constructor(
    private readonly telegram: TelegramStandIn,
    count: number,
  ) {
    keepMessageText(REFRAIN);
    this.ids = Array.from({ length: count }, (_, index) => 1_001 + index);
    for (const id of this.ids) telegram.world.addPerson({ id, first_name: 'P', language_code: 'ko' });
    const hasPressed = new Set<number>();
    telegram.world.on('message', (message) => {
      const button = message.reply_markup?.inline_keyboard
        .flat()
        .find(({ callback_data: data }) => data?.startsWith(DIALOGUE_BUTTON));
      if (!message.from.is_bot || !button || hasPressed.has(message.chat.id)) return;
      hasPressed.add(message.chat.id);
      this.press(message, button.callback_data ?? '');
    });
  }

  /** Presses that nobody has answered. */
  get unansweredPresses(): number {
    return this.telegram.world.presses.size;
  }

  says(chatId: number, isLong = false): Said {
    const text = `${this.said.length + 1}번째로 ${isLong ? LONG : '말하면'} ${REFRAIN}`;
    const parts = splitMarked({ text: translationOf(text), entities: [] }, MAX_MESSAGE_LENGTH);
    return this.say(
      chatId,
      chatId,
      text,
      parts.map((part) => part.text),
    );
  }

  /** Opens the dialogue with buttons. */
  opensDialogue(chatId: number): Said {
    return this.say(chatId, chatId, '/start', undefined);
  }

  saysInGroup(personId: number, groupId: number): Said {
    const text = `${this.said.length + 1}번째로 말하면 ${REFRAIN}`;
    return this.say(personId, groupId, `/tr en ${text}`, [translationOf(text)]);
  }

  /** What the bot has sent as an answer to each message, in order, by the number of that message. */
  answers(): Map<number, Message[]> {
    const answers = new Map<number, Message[]>();
    for (const message of this.telegram.world.all()) {
      const { from, reply_to_message: original } = message;
      if (!from.is_bot || !original) continue;
      const former = answers.get(original.message_id) ?? [];
      answers.set(original.message_id, [...former, message]);
    }
    return answers;
  }

  private say(personId: number, chatId: number, text: string, parts: string[] | undefined): Said {
    const { message_id: messageId } = this.telegram.world.say(personId, chatId, { text });
    const said = { chatId, messageId, parts };
    this.said.push(said);
    return said;
  }

  /** Later, as the bot itself learns the number of its message only from the answer. */
  private press({ chat, message_id: messageId }: Message, data: string): void {
    this.pressed += 1;
    setImmediate(() => this.telegram.world.press(chat.id, chat.id, messageId, data));
  }
}
