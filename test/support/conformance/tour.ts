import type { RecordedCall } from '#bot/playground/telegram-stand-in/telegram-stand-in';
import type { Message } from '#bot/playground/telegram-stand-in/bot-api-objects';
import type { Sending } from '#bot/playground/telegram-stand-in/sendings';
import { OpenSteps } from '#bot/chats/open-steps';
import type { TestGroup } from '../test-group';
import type { TestPerson } from '../test-person';
import { exampleLines } from './example-lines';
import { sampleMessages } from './sample-messages';
import { HandlerFailure, type ModuleBot } from './module-bot';
import { TELLING_WORDS, tellingText } from './telling-words';

/** What came of one thing that a person did. */
export interface Happening {
  /** Such as `writes /word in private`; the same in every tour of a module. */
  deed: string;
  chatId: number;
  /** Handlers of the module that ran. */
  handlers: string[];
  /** What the bot said or changed in chats. */
  calls: RecordedCall[];
}

export interface TourHooks {
  /** @param act does it; to be called any number of times, so that it can be seen how it goes before it is done */
  before?: (deed: string, act: () => Promise<unknown>) => void | Promise<void>;
  after?: (happening: Happening) => void | Promise<void>;
}

/** Buttons whose names begin alike that are pressed in one tour; more of them do the same with other values. */
const MOST_PRESSES = 4;
const MOST_ANSWERS = 8;

const SAYS = /^(?:send(?!ChatAction)|edit|answer|copy|forward|deleteMessage|pin|unpin|setMessageReaction)/;

/** Whether a call shows something to people. */
export const isSaying = ({ method }: { method: string }): boolean => SAYS.test(method);

/** The operator tries everything that a module reacts to, in private and in a group. */
export class Tour {
  readonly happenings: Happening[] = [];
  private readonly person: TestPerson;
  private readonly group: TestGroup;
  private readonly presses = new Map<string, number>();
  private answers = 0;
  private texts = 0;

  constructor(
    private readonly started: ModuleBot,
    private readonly hooks: TourHooks = {},
  ) {
    this.person = started.operator;
    this.group = started.bot.group({ title: TELLING_WORDS.group, admins: [this.person], isBotAdmin: true });
  }

  /** Resolves with all that happened. */
  async take(): Promise<Happening[]> {
    for (const chatId of [this.person.user.id, this.group.id]) {
      await this.write(chatId);
      await this.sendSamples(chatId);
      await this.edit(chatId);
      await this.react(chatId);
    }
    if (this.started.parts.hasKind('inline'))
      for (const query of ['', tellingText(0)])
        await this.deed(`types "${query}" inline`, this.person.user.id, () => this.person.asksInline(query));
    return this.happenings;
  }

  private async write(chatId: number): Promise<void> {
    const isPrivate = chatId === this.person.user.id;
    const lines = this.started.parts
      .commands()
      .filter(({ menu }) => isPrivate || menu === 'everywhere')
      .flatMap(exampleLines);
    for (const line of [...lines, ...this.started.subject.examples]) await this.send(chatId, line);
  }

  private async send(chatId: number, example: string | Sending): Promise<void> {
    const sending = typeof example === 'string' ? { text: example } : example;
    const what = sending.text ?? `a message with ${Object.keys(sending.content ?? {}).join()}`;
    await this.deed(`sends ${what}`, chatId, () => this.person.sends(sending, chatId));
  }

  private async sendSamples(chatId: number): Promise<void> {
    const kinds = this.started.parts.ofKind('message').map(({ name }) => name);
    for (const kind of new Set(kinds))
      for (const sending of sampleMessages(kind, () => this.text())) {
        // Of what does not reply to it a bot in a group sees commands only.
        const replyTo = chatId === this.group.id ? this.lastMessage(chatId)?.message_id : undefined;
        await this.send(chatId, { ...sending, ...(replyTo !== undefined && { replyTo }) });
      }
  }

  private async edit(chatId: number): Promise<void> {
    if (!this.started.parts.hasKind('edit')) return;
    const replyTo = chatId === this.group.id ? this.lastMessage(chatId)?.message_id : undefined;
    const { world } = this.started.bot.telegram;
    await this.person.sends({ text: this.text(), ...(replyTo !== undefined && { replyTo }) }, chatId);
    const own = world
      .all()
      .filter(({ chat, from }) => chat.id === chatId && from.id === this.person.user.id)
      .at(-1);
    if (own)
      await this.deed('edits a text', chatId, () =>
        this.person.edits(own.message_id, this.text(), [], chatId),
      );
  }

  private async react(chatId: number): Promise<void> {
    const { world } = this.started.bot.telegram;
    const message = this.lastMessage(chatId) ?? world.all().find(({ chat }) => chat.id === chatId);
    if (!message) return;
    for (const { name } of this.started.parts.ofKind('reaction'))
      await this.deed(`reacts with ${name}`, chatId, async () => {
        const isThere = world.reactions.of(this.person.user, chatId, message.message_id).length > 0;
        if (isThere) await this.person.reacts(message);
        await this.person.reacts(message, name);
      });
  }

  /** Does one thing, and then whatever it has made possible. */
  private async deed(what: string, chatId: number, work: () => Promise<unknown>): Promise<void> {
    const { bot, watch, parts } = this.started;
    const deed = `${what} ${chatId === this.group.id ? 'in a group' : 'in private'}`.replaceAll(
      String(this.person.user.id),
      'ID',
    );
    const act = (): Promise<void> =>
      this.started.attempt(work).catch((error: unknown) => {
        throw error instanceof HandlerFailure
          ? new HandlerFailure(`who ${deed} lets a handler fail (${error.message})`)
          : error;
      });
    await this.hooks.before?.(deed, act);
    const [runs, calls] = [watch.runs.length, bot.telegram.calls.length];
    await act();
    const happening: Happening = {
      deed,
      chatId,
      handlers: watch.runs
        .slice(runs)
        .map(({ handler }) => handler)
        .filter((handler) => parts.has(handler)),
      calls: bot.telegram.calls.slice(calls).filter(isSaying),
    };
    this.happenings.push(happening);
    await this.hooks.after?.(happening);
    await this.answer(chatId);
    for (const { answer, ok } of happening.calls) if (ok) await this.press(answer as Message);
  }

  /** Presses the buttons under a message that were not pressed before. */
  private async press(message: Message): Promise<void> {
    if (typeof message !== 'object' || !this.started.parts.hasKind('button')) return;
    for (const { callback_data: data } of message.reply_markup?.inline_keyboard.flat() ?? []) {
      if (data === undefined || this.presses.has(data)) continue;
      const [kind = ''] = data.split(':');
      const times = (this.presses.get(kind) ?? 0) + 1;
      if (times > MOST_PRESSES) continue;
      this.presses.set(kind, times).set(data, 1);
      const { chat, message_id: id } = message;
      await this.deed(`presses ${data.replace(/~[^~]*$/, '')}`, chat.id, async () => {
        this.started.bot.telegram.world.press(this.person.user.id, chat.id, id, data);
        await this.started.bot.settled();
      });
    }
  }

  /** Answers the question of a conversation, if one is open. */
  private async answer(chatId: number): Promise<void> {
    if (!this.started.parts.hasKind('step') || this.answers === MOST_ANSWERS) return;
    const occasion = { personId: this.person.user.id, chatId, updateId: -1 };
    const open = await this.started.bot.app.get(OpenSteps).find(occasion);
    if (!open) return;
    this.answers += 1;
    const question = this.lastMessage(chatId);
    await this.deed(`answers ${open.name}`, chatId, () =>
      this.person.sends({ text: this.text(), ...(question && { replyTo: question.message_id }) }, chatId),
    );
  }

  private lastMessage(chatId: number): Message | undefined {
    return this.started.bot.messagesIn(chatId).at(-1);
  }

  private text(): string {
    this.texts += 1;
    return tellingText(this.texts);
  }
}
