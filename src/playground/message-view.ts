import { mediaOf, pollOf } from './media-stand-ins';
import type { Document, Message } from './telegram-stand-in/bot-api-objects';
import type { FileShelf } from './telegram-stand-in/file-shelf';
import type { ButtonView, DocumentView, MessageView } from './view';

/** Larger files are shown by name only. */
const MOST_TEXT_BYTES = 64 * 1024;

function documentView(
  { file_id: id, file_name: name, file_size: size }: Document,
  files: FileShelf,
): DocumentView {
  const text = /\.csv$/i.test(name) && size <= MOST_TEXT_BYTES && files.contentOf(id)?.toString();
  return { name, ...(text && { text }) };
}

/** A message as the page shows it. */
export function messageView(message: Message, files: FileShelf): MessageView {
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
