import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { FaultBoard } from './fault-board';
import { mediaOf, pollOf } from './media-stand-ins';
import type { Document, Message } from './telegram-stand-in/bot-api-objects';
import type { FileShelf } from './telegram-stand-in/file-shelf';
import type { RecordedCall, TelegramStandIn } from './telegram-stand-in/telegram-stand-in';
import type {
  ButtonView,
  CallView,
  DocumentView,
  MessageView,
  PlaygroundEvent,
  PlaygroundState,
} from './view';

const MOST_CALLS = 200;

/** Larger files are shown by name only. */
const MOST_TEXT_BYTES = 64 * 1024;

/** What happens in the stand-in, as the page shows it. */
export class PlaygroundFeed {
  private readonly calls: CallView[] = [];
  private lastCallId = 0;

  constructor(
    private readonly telegram: TelegramStandIn,
    private readonly faults: FaultBoard,
  ) {
    telegram.on('call', (call) => this.record(call));
  }

  state(): PlaygroundState {
    const { world, profile } = this.telegram;
    return {
      botName: world.bot.first_name,
      botUsername: world.bot.username ?? '',
      people: [...world.people.values()].map(
        ({ id, first_name: name, language_code: languageCode = '' }) => ({
          id,
          name,
          languageCode,
        }),
      ),
      chats: [...world.chats.values()].map(({ chat, memberIds }) => ({
        id: chat.id,
        kind: chat.type,
        title: chat.title ?? chat.first_name ?? '',
        memberIds,
      })),
      messages: world.all().map((message) => viewOf(message, world.files)),
      calls: [...this.calls],
      commands: profile.privateMenus(),
      faults: this.faults.view(),
    };
  }

  events(): Observable<MessageEvent> {
    return new Observable((subscriber) => {
      const { world, profile } = this.telegram;
      const send = (event: PlaygroundEvent): void => subscriber.next({ data: event });
      const onMessage = (message: Message): void =>
        send({ kind: 'message', message: viewOf(message, world.files) });
      const onDeleted = (chatId: number, messageId: number): void =>
        send({ kind: 'deleted', chatId, messageId });
      const onCall = ({ method }: RecordedCall): void => {
        const call = this.calls.at(-1);
        if (call && method !== 'getUpdates') send({ kind: 'call', call });
      };
      const onCommands = (): void => send({ kind: 'commands', commands: profile.privateMenus() });
      const onToast = (personId: number, text: string): void => send({ kind: 'toast', personId, text });
      const onTyping = (chatId: number): void => send({ kind: 'typing', chatId });
      const onFaults = (): void => send({ kind: 'faults', faults: this.faults.view() });
      world.on('message', onMessage).on('deleted', onDeleted);
      profile.on('commands', onCommands).on('toast', onToast).on('typing', onTyping);
      this.telegram.on('call', onCall);
      this.faults.on('change', onFaults);
      return () => {
        world.off('message', onMessage).off('deleted', onDeleted);
        profile.off('commands', onCommands).off('toast', onToast).off('typing', onTyping);
        this.telegram.off('call', onCall);
        this.faults.off('change', onFaults);
      };
    });
  }

  private record({ method, parameters, ok, answer, milliseconds }: RecordedCall): void {
    if (method === 'getUpdates') return;
    this.lastCallId += 1;
    this.calls.push({ id: this.lastCallId, method, parameters, ok, answer, milliseconds });
    if (this.calls.length > MOST_CALLS) this.calls.shift();
  }
}

function documentView(
  { file_id: id, file_name: name, file_size: size }: Document,
  files: FileShelf,
): DocumentView {
  const text = /\.csv$/i.test(name) && size <= MOST_TEXT_BYTES && files.contentOf(id)?.toString();
  return { name, ...(text && { text }) };
}

function viewOf(message: Message, files: FileShelf): MessageView {
  const { edit_date: editDate, reply_to_message: original, reply_markup: keyboard, document } = message;
  const media = mediaOf(message);
  const poll = pollOf(message);
  const quote = message.quote;
  const buttons = keyboard?.inline_keyboard ?? [];
  return {
    chatId: message.chat.id,
    messageId: message.message_id,
    fromId: message.from.id,
    fromName: message.from.first_name,
    fromBot: message.from.is_bot,
    date: message.date,
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: buttons.map((row) =>
      row.map(({ text, callback_data: callbackData, url, copy_text: copy }): ButtonView => ({
        text,
        ...(callbackData && { callbackData }),
        ...(url && { url }),
        ...(copy && { copyText: copy.text }),
      })),
    ),
    ...(editDate !== undefined && { editDate }),
    ...(original && { replyToMessageId: original.message_id }),
    ...(quote && { quote: { text: quote.text, entities: quote.entities ?? [] } }),
    ...(media && { media }),
    ...(poll && { poll }),
    ...(document && { document: documentView(document, files) }),
  };
}
