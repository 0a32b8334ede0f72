import type { InlineKeyboardButton } from 'telegraf/types';
import type { ButtonField } from './button-fields';

/** Telegram takes 64 bytes: https://core.telegram.org/bots/api#inlinekeyboardbutton; the signature takes nine of them. */
const MOST_BYTES = 55;
const BUTTON_NAME = /^[a-z][a-z0-9-]{0,31}$/;
const SEPARATOR = ':';

// Any field: what is written and read depends on the value only.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Fields = Readonly<Record<string, ButtonField<any>>>;
type ValueOf<F> = F extends ButtonField<infer T> ? T : never;
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: undefined extends ValueOf<F[K]> ? K : never;
}[keyof F];

/** The values in the data of a button. */
type DataFrom<F extends Fields> = { [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]> } & {
  [K in OptionalKeys<F>]?: ValueOf<F[K]> | undefined;
};

/** The values that the buttons of a definition carry, as `DataOf<typeof quizButton>`. */
export type DataOf<D> = D extends ButtonDefinition<infer Data> ? Data : never;

/** A kind of button: its name, and which values its data carries. */
export interface ButtonDefinition<Data> {
  readonly name: string;
  /** A button for an inline keyboard. */
  labelled(label: string, data: Data): InlineKeyboardButton.CallbackButton;
  /** @returns `undefined` for data of any other button, and for values that this one does not have */
  read(callbackData: string): Data | undefined;
}

/**
 * Defines a kind of button. Its data is short enough for Telegram whatever values it carries, and is signed on its
 * way out, so that what `@BotButton` hands on was written here.
 * @param name unique in the bot: 1 to 32 of a-z 0-9 -
 * @throws {Error} when the file is loaded, for a name or for values that do not fit
 */
export function defineButton<F extends Fields>(name: string, fields: F): ButtonDefinition<DataFrom<F>> {
  if (!BUTTON_NAME.test(name))
    throw new Error(`defineButton: "${name}" is no name for a button; use 1 to 32 of a-z 0-9 -`);
  const entries = Object.entries(fields);
  const most = entries.reduce((bytes, [, { maxBytes }]) => bytes + 1 + maxBytes, name.length);
  if (most > MOST_BYTES)
    throw new Error(
      `defineButton: "${name}" may take ${most} bytes, and ${MOST_BYTES} is the most; use fewer or shorter values`,
    );
  return {
    name,
    labelled: (text, data) => {
      const values = entries.map(([key, field]) => field.write(data[key as keyof typeof data]));
      return { text, callback_data: [name, ...values].join(SEPARATOR) };
    },
    read: (callbackData) => {
      const [named, ...texts] = callbackData.split(SEPARATOR);
      if (named !== name || texts.length !== entries.length) return undefined;
      const read = entries.map(([key, field], index) => [key, field.read(texts[index] ?? '')] as const);
      if (read.some(([, result]) => result === undefined)) return undefined;
      return Object.fromEntries(read.map(([key, result]) => [key, result?.value as unknown])) as DataFrom<F>;
    },
  };
}
