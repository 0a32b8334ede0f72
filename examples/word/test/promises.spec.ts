import { describeCommandModule } from 'papago-telegram-bot/testing/describe-command-module';
import { WordModule } from '../src/word.module';

describeCommandModule(WordModule);
