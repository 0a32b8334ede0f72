import { Module } from '@nestjs/common';
import { HelpCommand } from './help.command';

@Module({ providers: [HelpCommand] })
export class HelpModule {}
