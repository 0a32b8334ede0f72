/** Sentences of the panel of updates. */
export interface UpdateTexts {
  panel: string;
  hint: string;
  show: string;
  hide: string;
  /** Short, on the button. */
  word: string;
  none: string;
  /** By the names that the bot's log has for them. */
  outcomes: Record<string, string>;
  waiting: string;
  nobody: string;
  calls: (count: number) => string;
  /** `won` is written out with its sign. */
  cost: (characters: number, won: string) => string;
  characters: (count: number) => string;
  noCalls: string;
  update: string;
  callsOfUpdate: string;
  engineCalls: string;
  sendAgain: string;
  edit: string;
  write: string;
  editor: string;
  editorHint: string;
  send: string;
  cancel: string;
  notJson: (reason: string) => string;
  notSent: (reason: string) => string;
  failed: string;
  fault: (kind: string) => string;
}

export const enUpdates: UpdateTexts = {
  panel: 'Updates',
  hint: 'What came, and what the bot did',
  show: 'Show the updates',
  hide: 'Hide the updates',
  word: 'Updates',
  none: 'No updates yet. Write something to the bot.',
  outcomes: {
    done: 'done',
    expired: 'too old',
    'chat-gone': 'chat gone',
    'not-allowed': 'not allowed',
    postponed: 'postponed',
    failed: 'failed',
    'given-up': 'given up',
  },
  waiting: 'waiting',
  nobody: 'No handler took it',
  calls: (count) => (count === 1 ? '1 call' : `${count} calls`),
  cost: (characters, won) => `${characters} ${characters === 1 ? 'char' : 'chars'}, ${won}`,
  characters: (count) => (count === 1 ? '1 character' : `${count} characters`),
  noCalls: 'The bot has called nothing for it.',
  update: 'Update',
  callsOfUpdate: 'Bot API calls',
  engineCalls: 'Translation engine',
  sendAgain: 'Send again',
  edit: 'Edit and send',
  write: 'New update',
  editor: 'Update as JSON, without its id',
  editorHint: 'People and chats may be given by their ids alone. Ctrl+Enter sends it.',
  send: 'Send',
  cancel: 'Cancel',
  notJson: (reason) => `This is not JSON: ${reason}`,
  notSent: (reason) => `Not sent: ${reason}`,
  failed: 'failed',
  fault: (kind) => `Struck by a fault: ${kind}`,
};

export const koUpdates: UpdateTexts = {
  panel: '업데이트',
  hint: '봇이 받은 것과 그걸로 한 일',
  show: '업데이트 보기',
  hide: '업데이트 숨기기',
  word: '업데이트',
  none: '아직 업데이트가 없어요. 봇에게 말을 걸어 보세요.',
  outcomes: {
    done: '처리됨',
    expired: '너무 오래됨',
    'chat-gone': '채팅 없음',
    'not-allowed': '권한 없음',
    postponed: '미룸',
    failed: '실패',
    'given-up': '포기함',
  },
  waiting: '대기 중',
  nobody: '맡은 핸들러 없음',
  calls: (count) => `호출 ${count}번`,
  cost: (characters, won) => `${koUpdates.characters(characters)}, ${won}`,
  characters: (count) => `${count}자`,
  noCalls: '봇이 이 업데이트로 호출한 것이 없어요.',
  update: '업데이트',
  callsOfUpdate: 'Bot API 호출',
  engineCalls: '번역 엔진',
  sendAgain: '다시 보내기',
  edit: '고쳐서 보내기',
  write: '새 업데이트',
  editor: '업데이트 JSON (id 제외)',
  editorHint: '사람과 채팅은 id만 써도 돼요. Ctrl+Enter로 보내요.',
  send: '보내기',
  cancel: '취소',
  notJson: (reason) => `JSON이 아니에요: ${reason}`,
  notSent: (reason) => `보내지 못했어요. ${reason}`,
  failed: '실패',
  fault: (kind) => `장애 발생: ${kind}`,
};
