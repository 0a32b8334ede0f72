import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FaultGroup, FaultId, MediaKind } from '../../view.js';
import { type BotTexts, enBot, koBot } from './bot-texts.js';
import { enFaults, type FaultText, koFaults } from './fault-texts.js';
import { enUpdates, koUpdates, type UpdateTexts } from './update-texts.js';

/** Every sentence of the page itself; what the bot says comes from the bot. */
export interface Texts {
  language: 'en' | 'ko';
  pageTitle: (botName: string) => string;
  skipToComposer: string;
  bannerBefore: string;
  bannerAfter: string;
  people: string;
  chats: string;
  bot: string;
  members: (count: number) => string;
  unread: (count: number) => string;
  noMessages: string;
  conversation: (title: string) => string;
  loading: string;
  connecting: string;
  connected: string;
  typing: (name: string) => string;
  toLatest: string;
  edited: string;
  sentBy: (name: string, time: string) => string;
  you: string;
  reply: string;
  edit: string;
  replyTo: (name: string) => string;
  editing: string;
  cancel: string;
  answeredMessage: (name: string) => string;
  goneMessage: string;
  showSpoiler: string;
  sendCommand: (command: string) => string;
  opensLink: string;
  copiesText: string;
  copied: string;
  notCopied: string;
  start: string;
  emptyPrivate: string;
  emptyGroup: string;
  suggestions: string;
  writeAs: string;
  composer: (title: string, name: string) => string;
  placeholder: string;
  send: string;
  saveEdit: string;
  notSent: (reason: string) => string;
  unreachable: string;
  commands: string;
  noCommands: string;
  attach: string;
  media: Record<MediaKind, string>;
  mediaHint: string;
  calls: string;
  callsHint: string;
  showCalls: string;
  hideCalls: string;
  noCalls: string;
  ok: string;
  refused: string;
  parameters: string;
  answer: string;
  faultsPanel: string;
  faultsHint: string;
  showFaults: string;
  hideFaults: string;
  faultsOn: (count: number) => string;
  allFaultsOff: string;
  faultGroups: Record<FaultGroup, string>;
  faults: Record<FaultId, FaultText>;
  struck: (count: number) => string;
  latency: string;
  updates: UpdateTexts;
  botProcess: BotTexts;
}

const en: Texts = {
  language: 'en',
  pageTitle: (botName) => `${botName} · Playground`,
  skipToComposer: 'Skip to the message field',
  bannerBefore:
    'Translations here come from a small phrasebook written for this playground. Real ones come from ',
  bannerAfter: '.',
  people: 'Write as',
  chats: 'Chats',
  bot: 'bot',
  members: (count) => `${count} people and the bot`,
  unread: (count) => `${count} unread`,
  noMessages: 'No messages yet',
  conversation: (title) => `Conversation: ${title}`,
  loading: 'Opening the playground…',
  connecting: 'Connecting…',
  connected: 'Connected',
  typing: (name) => `${name} is typing…`,
  toLatest: 'Go to the newest message',
  edited: 'edited',
  sentBy: (name, time) => `${name}, ${time}`,
  you: 'You',
  reply: 'Reply',
  edit: 'Edit',
  replyTo: (name) => `Reply to ${name}`,
  editing: 'Edit message',
  cancel: 'Cancel',
  answeredMessage: (name) => `Answers ${name}:`,
  goneMessage: 'Deleted message',
  showSpoiler: 'Hidden text, show it',
  sendCommand: (command) => `Send ${command}`,
  opensLink: 'opens a page',
  copiesText: 'copies a text',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying.',
  start: 'Start',
  emptyPrivate: 'Write anything in your language, and the bot answers in another one.',
  emptyGroup: 'Friends who speak four languages. Reply to a message with /tr and the bot translates it.',
  suggestions: 'Try one of these',
  writeAs: 'Write as',
  composer: (title, name) => `Message to ${title}, as ${name}`,
  placeholder: 'Message',
  send: 'Send',
  saveEdit: 'Save the edit',
  notSent: (reason) => `Not sent: ${reason} Your text is still here.`,
  unreachable: 'The playground does not answer.',
  commands: 'Commands of the bot',
  noCommands: 'The bot has set no commands yet.',
  attach: 'Send something else',
  media: { photo: 'Photo', sticker: 'Sticker', voice: 'Voice message', poll: 'Poll' },
  mediaHint: 'Stand-ins; your text becomes the caption or question.',
  calls: 'Bot API calls',
  callsHint: 'Sent by the bot, newest first',
  showCalls: 'Show the Bot API calls',
  hideCalls: 'Hide the Bot API calls',
  noCalls: 'No calls yet.',
  ok: 'ok',
  refused: 'refused',
  parameters: 'Parameters',
  answer: 'Answer',
  faultsPanel: 'Faults',
  faultsHint: 'See how the bot copes with them',
  showFaults: 'Show the faults',
  hideFaults: 'Hide the faults',
  faultsOn: (count) => (count === 1 ? '1 fault is on' : `${count || 'No'} faults are on`),
  allFaultsOff: 'All off',
  faultGroups: { telegram: 'Telegram', papago: 'Papago' },
  faults: enFaults,
  struck: (count) => (count === 1 ? 'struck once' : `struck ${count} times`),
  latency: 'Latency of every call',
  updates: enUpdates,
  botProcess: enBot,
};

const ko: Texts = {
  language: 'ko',
  pageTitle: (botName) => `${botName} · 체험장`,
  skipToComposer: '메시지 입력란으로 건너뛰기',
  bannerBefore: '여기의 번역은 이 체험장을 위해 쓴 작은 회화집에서 나와요. 실제 번역은 ',
  bannerAfter: '가 제공해요.',
  people: '누구로 쓸까요',
  chats: '채팅',
  bot: '봇',
  members: (count) => `${count}명과 봇`,
  unread: (count) => `읽지 않음 ${count}개`,
  noMessages: '아직 메시지가 없어요',
  conversation: (title) => `대화: ${title}`,
  loading: '체험장을 여는 중…',
  connecting: '연결하는 중…',
  connected: '연결됨',
  typing: (name) => `${name} 입력 중…`,
  toLatest: '최신 메시지로 이동',
  edited: '수정됨',
  sentBy: (name, time) => `${name}, ${time}`,
  you: '나',
  reply: '답장',
  edit: '수정',
  replyTo: (name) => `${name}님에게 답장`,
  editing: '메시지 수정',
  cancel: '취소',
  answeredMessage: (name) => `${name}님의 메시지에 답장:`,
  goneMessage: '삭제된 메시지',
  showSpoiler: '가려진 글, 보기',
  sendCommand: (command) => `${command} 보내기`,
  opensLink: '페이지 열기',
  copiesText: '글 복사',
  copied: '복사했어요',
  notCopied: '브라우저가 복사를 허용하지 않았어요.',
  start: '시작',
  emptyPrivate: '아무 말이나 써 보세요. 봇이 다른 언어로 바꿔 드려요.',
  emptyGroup: '네 언어를 쓰는 친구들이에요. 메시지에 /tr 로 답장하면 봇이 번역해요.',
  suggestions: '이렇게 시작해 보세요',
  writeAs: '누구로 쓸까요',
  composer: (title, name) => `${title}에 보낼 메시지, 쓰는 사람 ${name}`,
  placeholder: '메시지',
  send: '보내기',
  saveEdit: '수정 저장',
  notSent: (reason) => `보내지 못했어요. ${reason} 쓴 글은 그대로 있어요.`,
  unreachable: '체험장이 응답하지 않아요.',
  commands: '봇 명령어',
  noCommands: '봇이 아직 명령어를 정하지 않았어요.',
  attach: '다른 것 보내기',
  media: { photo: '사진', sticker: '스티커', voice: '음성 메시지', poll: '투표' },
  mediaHint: '본보기예요. 쓴 글은 설명이나 질문이 돼요.',
  calls: 'Bot API 호출',
  callsHint: '봇이 보낸 요청, 최신순',
  showCalls: 'Bot API 호출 보기',
  hideCalls: 'Bot API 호출 숨기기',
  noCalls: '아직 호출이 없어요.',
  ok: '성공',
  refused: '거절됨',
  parameters: '매개변수',
  answer: '응답',
  faultsPanel: '장애',
  faultsHint: '고장 내고 봇이 어떻게 버티는지 보세요',
  showFaults: '장애 목록 보기',
  hideFaults: '장애 목록 숨기기',
  faultsOn: (count) => (count === 0 ? '켜진 장애 없음' : `장애 ${count}개 켜짐`),
  allFaultsOff: '모두 끄기',
  faultGroups: { telegram: '텔레그램', papago: '파파고' },
  faults: koFaults,
  struck: (count) => `${count}번 발생`,
  latency: '모든 호출의 지연',
  updates: koUpdates,
  botProcess: koBot,
};

/** The page's sentences in the visitor's language, English for all but Korean. */
export const textsFor = (browserLanguage: string): Texts => (browserLanguage.startsWith('ko') ? ko : en);

export const TextsContext = createContext<Texts>(en);

export const useTexts = (): Texts => useContext(TextsContext);
