import { Markup } from 'telegraf';
import { BotApiServer } from '../../../test/support/bot-api-server';
import { callsThrough } from '../../../test/support/outgoing-bench';
import { TEST_TOKEN } from '../../../test/support/test-environment';
import { OutgoingTelegram } from './outgoing-telegram';

describe("telegraf's client", () => {
  it("sends buttons without telegraf's own field `hide`, which the Bot API does not know", async () => {
    await using server = new BotApiServer([]);
    const client = await server.start();
    const telegram = new OutgoingTelegram(TEST_TOKEN, callsThrough(client));

    await telegram.sendMessage(1, 'hi', Markup.inlineKeyboard([Markup.button.callback('Go', 'go')]));
    await client.close();

    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
      chat_id: 1,
      text: 'hi',
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
    });
  });
});
