import { createServer } from 'node:http';

/** Telegram and Papago that answer at once. Counts messages sent; runs as a process of its own. */
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

function answerTo(url) {
  if (url.startsWith('/nmt/')) return TRANSLATION;
  if (url.endsWith('/sendMessage')) {
    sent += 1;
    return MESSAGE;
  }
  return url.endsWith('/getMe') ? ME : TRUE;
}

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(request.url === '/sent' ? String(sent) : answerTo(request.url ?? ''));
  });
});

server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
