import type { MessageEvent } from '@nestjs/common';
import { map, type Observable, Subject } from 'rxjs';
import type { BotBoard } from './bot-board';
import type { CallLog } from './call-log';
import type { FaultBoard } from './fault-board';
import type { LatencyBoard } from './latency-board';
import { messageView } from './message-view';
import type { TelegramStandIn } from './telegram-stand-in/telegram-stand-in';
import type { UpdateLog } from './update-log';
import type { PlaygroundEvent, PlaygroundState } from './view';

/** Everything that the page shows something of. */
export interface PlaygroundParts {
  telegram: TelegramStandIn;
  faults: FaultBoard;
  latency: LatencyBoard;
  calls: CallLog;
  updates: UpdateLog;
  bot: BotBoard;
  /** Won of 1,000,000 characters. */
  pricePerMillion: number;
}

/** What happens in the playground, as the page shows it. */
export class PlaygroundFeed {
  private readonly happenings = new Subject<PlaygroundEvent>();

  constructor(private readonly parts: PlaygroundParts) {
    const { telegram, faults, latency, calls, updates, bot } = parts;
    const { world, profile } = telegram;
    const send = (event: PlaygroundEvent): void => this.happenings.next(event);
    world.on('message', (message) => send({ kind: 'message', message: messageView(message, world.files) }));
    world.on('deleted', (chatId, messageId) => send({ kind: 'deleted', chatId, messageId }));
    profile.on('commands', () => send({ kind: 'commands', commands: profile.privateMenus() }));
    profile.on('toast', (personId, text) => send({ kind: 'toast', personId, text }));
    profile.on('typing', (chatId) => send({ kind: 'typing', chatId }));
    faults.on('change', () => send({ kind: 'faults', faults: faults.view() }));
    latency.on('change', () => send({ kind: 'latency', latency: latency.view() }));
    calls.on('call', (call) => send({ kind: 'call', call }));
    updates.on('update', (update) => send({ kind: 'update', update }));
    bot.on('change', () => send({ kind: 'bot', bot: bot.view() }));
  }

  state(): PlaygroundState {
    const { telegram, faults, latency, calls, updates, bot, pricePerMillion } = this.parts;
    const { world, profile } = telegram;
    return {
      botName: world.bot.first_name,
      botUsername: world.bot.username ?? '',
      people: [...world.people.values()].map(
        ({ id, first_name: name, language_code: languageCode = '' }) => ({ id, name, languageCode }),
      ),
      chats: [...world.chats.values()].map(({ chat, memberIds }) => ({
        id: chat.id,
        kind: chat.type,
        title: chat.title ?? chat.first_name ?? '',
        memberIds,
      })),
      messages: world.all().map((message) => messageView(message, world.files)),
      calls: calls.all(),
      commands: profile.privateMenus(),
      faults: faults.view(),
      latency: latency.view(),
      updates: updates.all(),
      pricePerMillion,
      bot: bot.view(),
    };
  }

  events(): Observable<MessageEvent> {
    return this.happenings.pipe(map((data) => ({ data })));
  }
}
