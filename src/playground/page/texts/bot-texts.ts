import type { BotPhase } from '../../bot-view.js';

/** Sentences about the bot's process. */
export interface BotTexts {
  phases: Record<Exclude<BotPhase, 'running'>, string>;
  notCompiled: string;
}

export const enBot: BotTexts = {
  phases: {
    starting: 'The bot is starting …',
    reloading: 'The code has changed: reloading …',
    crashed: 'The bot has ended by itself, and is started again.',
    down: 'The bot cannot start. It is tried again when the code has changed.',
  },
  notCompiled: 'The change does not compile, so the bot goes on as it was.',
};

export const koBot: BotTexts = {
  phases: {
    starting: '봇을 시작하는 중…',
    reloading: '코드가 바뀌었어요. 다시 불러오는 중…',
    crashed: '봇이 스스로 끝났어요. 다시 시작할게요.',
    down: '봇이 시작하지 못했어요. 코드가 바뀌면 다시 시도해요.',
  },
  notCompiled: '바뀐 코드가 컴파일되지 않아서, 봇은 이전 코드로 계속 일해요.',
};
