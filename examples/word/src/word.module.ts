import { Module } from '@nestjs/common';
import { ChatsModule } from 'papago-telegram-bot/chats.module';
import { FitsBot } from 'papago-telegram-bot/fits-bot';
import { TranslationModule } from 'papago-telegram-bot/translation.module';
import { QuizHandler } from './quiz.handler';
import { WordCommand } from './word.command';
import { WordMeanings } from './word-meanings';

/** `/word`: a Korean word of the day, with its sound, its meaning and a quiz. */
@FitsBot('^0.1.0')
@Module({ imports: [TranslationModule, ChatsModule], providers: [WordMeanings, WordCommand, QuizHandler] })
export class WordModule {}
