import type { FaultId } from '../../view.js';

/** What one switch is called, and what the bot should make of it. */
export interface FaultText {
  name: string;
  hint: string;
}

export const enFaults: Record<FaultId, FaultText> = {
  'telegram-busy': {
    name: 'Too many requests (429)',
    hint: 'A third of the messages is refused. The bot waits the two seconds that Telegram names and sends each once.',
  },
  'telegram-errors': {
    name: 'Server errors',
    hint: 'Every call gets a 502. The bot keeps what was written, and answers within a minute once Telegram is back.',
  },
  'telegram-pages': {
    name: 'Pages instead of answers',
    hint: 'Half of the calls get a web page with a 503. The bot takes it for an outage and tries again.',
  },
  'telegram-lost-before': {
    name: 'Connections lost before',
    hint: 'Half of the calls break off before anything is done. The bot connects anew and tries again.',
  },
  'telegram-lost-after': {
    name: 'Answers lost after',
    hint: 'Half of the messages arrive, but the bot is not told. It sends them again, so one can come twice.',
  },
  'telegram-cut': {
    name: 'Answers cut in the middle',
    hint: 'Half of the messages arrive, and the answer breaks off. Here too the bot sends again.',
  },
  'telegram-slow': {
    name: 'Slow (1.5 s)',
    hint: 'Every call takes longer. No chat waits for another one.',
  },
  'updates-hang': {
    name: 'getUpdates hangs',
    hint: 'Half of these calls get no answer. The bot hangs up within 40 seconds and asks again; no message is lost.',
  },
  'updates-cut': {
    name: 'getUpdates is cut',
    hint: 'Half of the answers break off. The bot confirms only what it has stored, so it is given the rest again.',
  },
  'updates-conflict': {
    name: 'getUpdates conflict (409)',
    hint: 'Half of these calls hear that another program reads along. The bot tells its operator, waits and asks again.',
  },
  'papago-slow': {
    name: 'Slow (5 s)',
    hint: 'Every translation takes longer. The bot waits for it, and other chats go on.',
  },
  'papago-errors': {
    name: 'Server errors',
    hint: 'Half of the calls fail. The bot tries twice more, then says that Papago cannot be reached.',
  },
  'papago-busy': {
    name: 'Too many requests (429)',
    hint: 'Half of the calls are refused. The bot tries twice more, then asks to try again in a moment.',
  },
  'papago-cut': {
    name: 'Answers cut in the middle',
    hint: 'Half of the translations break off. The bot asks once more and no oftener, as each may be billed.',
  },
  'papago-key': {
    name: 'Key refused',
    hint: 'Papago does not let the key translate. The bot says so, tells its operator, and leaves Papago alone for a minute.',
  },
};

export const koFaults: Record<FaultId, FaultText> = {
  'telegram-busy': {
    name: '요청이 너무 많음 (429)',
    hint: '메시지 셋 중 하나가 거절돼요. 봇은 텔레그램이 말한 2초를 기다렸다가 한 번만 보내요.',
  },
  'telegram-errors': {
    name: '서버 오류',
    hint: '모든 호출에 502가 돌아와요. 봇은 받은 글을 간직했다가 텔레그램이 돌아오면 1분 안에 답해요.',
  },
  'telegram-pages': {
    name: '응답 대신 웹 페이지',
    hint: '호출의 절반에 503 웹 페이지가 돌아와요. 봇은 장애로 여기고 다시 시도해요.',
  },
  'telegram-lost-before': {
    name: '처리 전에 연결 끊김',
    hint: '호출의 절반이 처리되기 전에 끊겨요. 봇은 새로 연결해서 다시 시도해요.',
  },
  'telegram-lost-after': {
    name: '처리 후에 응답 사라짐',
    hint: '메시지의 절반은 도착하지만 봇은 그걸 몰라요. 그래서 다시 보내고, 같은 메시지가 두 번 올 수 있어요.',
  },
  'telegram-cut': {
    name: '응답이 중간에 끊김',
    hint: '메시지의 절반은 도착하지만 응답이 끊겨요. 이때도 봇은 다시 보내요.',
  },
  'telegram-slow': {
    name: '느림 (1.5초)',
    hint: '모든 호출이 오래 걸려요. 그래도 한 채팅이 다른 채팅을 기다리지는 않아요.',
  },
  'updates-hang': {
    name: 'getUpdates 무응답',
    hint: '이 호출의 절반에 응답이 없어요. 봇은 40초 안에 끊고 다시 물어봐요. 잃는 메시지는 없어요.',
  },
  'updates-cut': {
    name: 'getUpdates 응답 끊김',
    hint: '응답의 절반이 중간에 끊겨요. 봇은 저장한 것만 받았다고 알리므로 나머지를 다시 받아요.',
  },
  'updates-conflict': {
    name: 'getUpdates 충돌 (409)',
    hint: '이 호출의 절반에 다른 프로그램이 같이 읽고 있다는 응답이 와요. 봇은 운영자에게 알리고, 기다렸다가 다시 물어봐요.',
  },
  'papago-slow': {
    name: '느림 (5초)',
    hint: '번역이 오래 걸려요. 봇은 기다리고, 그동안 다른 채팅은 계속돼요.',
  },
  'papago-errors': {
    name: '서버 오류',
    hint: '호출의 절반이 실패해요. 봇은 두 번 더 시도하고, 그래도 안 되면 파파고에 연결할 수 없다고 말해요.',
  },
  'papago-busy': {
    name: '요청이 너무 많음 (429)',
    hint: '호출의 절반이 거절돼요. 봇은 두 번 더 시도하고, 그래도 안 되면 잠시 뒤에 다시 해 달라고 말해요.',
  },
  'papago-cut': {
    name: '응답이 중간에 끊김',
    hint: '번역의 절반이 중간에 끊겨요. 요금이 또 나갈 수 있어서 봇은 한 번만 더 물어봐요.',
  },
  'papago-key': {
    name: '키 거절',
    hint: '파파고가 이 키로는 번역해 주지 않아요. 봇은 설정이 잘못됐다고 답하고, 운영자에게 알리고, 1분 동안 파파고를 부르지 않아요.',
  },
};
