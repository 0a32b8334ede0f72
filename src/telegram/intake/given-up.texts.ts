import { defineTexts } from '../../texts/texts';

export const givenUpTexts = defineTexts({
  en: {
    sorry: 'Something went wrong with this message, and I could not answer it. The operator can see why.',
  },
  ko: {
    sorry: '이 메시지를 처리하다가 문제가 생겨 답하지 못했어요. 이 봇의 운영자가 이유를 확인할 수 있어요.',
  },
});
