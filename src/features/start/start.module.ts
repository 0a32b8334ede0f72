import { Module } from '@nestjs/common';
import { TranslationModule } from '../../translation/translation.module';
import { StartCommand } from './start.command';

@Module({ imports: [TranslationModule], providers: [StartCommand] })
export class StartModule {}
