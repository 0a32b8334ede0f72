import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  type MessageEvent,
  Post,
  Sse,
} from '@nestjs/common';
import { Observable } from 'rxjs';
import { BotApiRefusal } from './telegram-stand-in/bot-api-objects';
import { FaultBoard } from './fault-board';
import { isFaultGroup, isFaultId } from './fault-catalogue';
import { isLatency, LatencyBoard } from './latency-board';
import { sendingOf } from './media-stand-ins';
import { PlaygroundFeed } from './playground-feed';
import { HandMadeUpdates } from './telegram-stand-in/hand-made-updates';
import { TelegramStandIn } from './telegram-stand-in/telegram-stand-in';
import type { UpdateReceipt, UpdateRequest } from './update-view';
import type {
  EditRequest,
  FaultRequest,
  LatencyRequest,
  PlaygroundState,
  PressRequest,
  SayRequest,
} from './view';

/** What the chat page asks of its server. It runs on the visitor's own machine, for that visitor. */
@Controller('playground/api')
export class PlaygroundController {
  constructor(
    private readonly telegram: TelegramStandIn,
    private readonly feed: PlaygroundFeed,
    private readonly faults: FaultBoard,
    private readonly latency: LatencyBoard,
  ) {}

  @Get('state')
  state(): PlaygroundState {
    return this.feed.state();
  }

  @Sse('events')
  events(): Observable<MessageEvent> {
    return this.feed.events();
  }

  @Post('messages')
  @HttpCode(204)
  say(@Body() { personId, chatId, text, replyToMessageId, media }: SayRequest): void {
    tryOnStandIn(() =>
      this.telegram.world.say(personId, chatId, {
        ...(media ? sendingOf(media, text) : { text }),
        ...(replyToMessageId !== undefined && { replyTo: replyToMessageId }),
      }),
    );
  }

  @Post('edits')
  @HttpCode(204)
  edit(@Body() { chatId, messageId, text }: EditRequest): void {
    tryOnStandIn(() => this.telegram.world.edit(chatId, messageId, text));
  }

  @Post('presses')
  @HttpCode(204)
  press(@Body() { personId, chatId, messageId, callbackData }: PressRequest): void {
    tryOnStandIn(() => this.telegram.world.press(personId, chatId, messageId, callbackData));
  }

  @Post('faults')
  @HttpCode(204)
  switchFault(@Body() { id, on }: FaultRequest): void {
    if (typeof on !== 'boolean') throw new BadRequestException('"on" is true or false');
    if (!isFaultId(id)) throw new BadRequestException(`There is no fault "${String(id)}"`);
    this.faults.set(id, on);
  }

  @Post('latency')
  @HttpCode(204)
  setLatency(@Body() { group, milliseconds }: LatencyRequest): void {
    if (!isFaultGroup(group)) throw new BadRequestException('"group" is telegram or papago');
    if (!isLatency(milliseconds)) throw new BadRequestException('"milliseconds" is a number from 0 to 5000');
    this.latency.set(group, milliseconds);
  }

  @Post('updates')
  tell(@Body() { update }: UpdateRequest): UpdateReceipt {
    return { updateId: tryOnStandIn(() => new HandMadeUpdates(this.telegram.world).tell(update)).update_id };
  }
}

function tryOnStandIn<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof BotApiRefusal) throw new BadRequestException(error.message);
    throw error;
  }
}
