import { Module } from '@nestjs/common';
import { TelegramModule } from '../../telegram/telegram.module';
import { HelpCommand } from './help.command';

@Module({ imports: [TelegramModule], providers: [HelpCommand] })
export class HelpModule {}
