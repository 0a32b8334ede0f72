import {
  BadRequestException,
  Body,
  Controller,
  HttpCode,
  Logger,
  Post,
  ServiceUnavailableException,
} from '@nestjs/common';
import { isIncomingUpdate } from './incoming-update';
import { UpdateIntake } from './update-intake';
import { WEBHOOK_PATH } from './webhook-source';

/** Receives updates from Telegram and answers as soon as they are safe; handling comes after. */
@Controller()
export class WebhookController {
  private readonly logger = new Logger(WebhookController.name);

  constructor(private readonly intake: UpdateIntake) {}

  /** 200 when the update is safe, 400 when it is none, 503 when it could not be kept and must come again. */
  @Post(WEBHOOK_PATH)
  @HttpCode(200)
  async receive(@Body() body: unknown): Promise<void> {
    if (!isIncomingUpdate(body)) throw new BadRequestException('The body is not an update.');
    try {
      await this.intake.receive([body]);
    } catch (error) {
      this.logger.error(`An update could not be stored, Telegram will deliver it again: ${String(error)}`);
      throw new ServiceUnavailableException('The update could not be stored.');
    }
  }
}
