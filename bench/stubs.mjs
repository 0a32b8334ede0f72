import { createServer } from 'node:http';

/** Telegram and Papago that answer at once, or as late as told. Remembers when messages were answered. */
const PAPAGO_MS = Number(process.env.PAPAGO_MS ?? 0);
const SLOW_MS = 20_000;
/** Marks a text whose translation takes long. */
const SLOW_MARK = '느린';

const MESSAGE = JSON.stringify({
  ok: true,
  result: { message_id: 1, date: 1, chat: { id: 1, type: 'private' } },
});
const ME = JSON.stringify({
  ok: true,
  result: { id: 123456, is_bot: true, first_name: 'Bench', username: 'bench_bot' },
});
const TRUE = JSON.stringify({ ok: true, result: true });
const TRANSLATION = JSON.stringify({
  message: { result: { srcLangType: 'ko', tarLangType: 'en', translatedText: 'Hello there.' } },
});

let sent = 0;
const answeredAt = {};

function answerTo(url, body) {
  if (url === '/sent') return String(sent);
  if (url === '/answered') return JSON.stringify(answeredAt);
  if (url.startsWith('/nmt/')) return TRANSLATION;
  if (!url.endsWith('/sendMessage')) return url.endsWith('/getMe') ? ME : TRUE;
  sent += 1;
  answeredAt[JSON.parse(body).reply_parameters.message_id] = Date.now();
  return MESSAGE;
}

function delayOf(url, body) {
  if (!url.startsWith('/nmt/')) return 0;
  return decodeURIComponent(body).includes(SLOW_MARK) ? SLOW_MS : PAPAGO_MS;
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    const url = request.url ?? '';
    response.setHeader('content-type', 'application/json');
    const delay = delayOf(url, body);
    if (delay === 0) response.end(answerTo(url, body));
    else setTimeout(() => response.end(answerTo(url, body)), delay);
  });
});

server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
