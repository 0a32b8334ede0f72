import { Module } from '@nestjs/common';
import { ChatsModule } from '../../chats/chats.module';
import { TranslationModule } from '../../translation/translation.module';
import { AnswerButtonsHandler } from './answer-buttons.handler';
import { AnswerComposer } from './answer-composer';
import { AnswerMessages } from './answer-messages';
import { EditedMessageHandler } from './edited-message.handler';
import { PrivateMessageHandler } from './private-message.handler';
import { TrCommand } from './tr.command';
import { TranslationAnswers } from './translation-answers';
import { TranslationOrders } from './translation-orders';

/** Translates what people write. The handler of private messages takes what nobody else took, so it stays last. */
@Module({
  imports: [TranslationModule, ChatsModule],
  providers: [
    TranslationOrders,
    TranslationAnswers,
    AnswerComposer,
    AnswerMessages,
    TrCommand,
    AnswerButtonsHandler,
    EditedMessageHandler,
    PrivateMessageHandler,
  ],
})
export class TranslateModule {}
