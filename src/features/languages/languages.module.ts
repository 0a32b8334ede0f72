import { Module } from '@nestjs/common';
import { TranslationModule } from '../../translation/translation.module';
import { LanguagesCommand } from './languages.command';

@Module({ imports: [TranslationModule], providers: [LanguagesCommand] })
export class LanguagesModule {}
