import { Controller, Get, Req, Res } from '@nestjs/common';
import { BotRunner } from './bot-runner';

interface Reply {
  status(code: number): Reply;
  type(contentType: string): Reply;
  send(body: unknown): void;
}

/** What the bot's own HTTP server answers, at the address of the playground. */
@Controller()
export class BotRoutesController {
  constructor(private readonly runner: BotRunner) {}

  @Get(['health/live', 'health/ready', 'metrics'])
  async passOn(@Req() { url }: { url: string }, @Res() reply: Reply): Promise<void> {
    const answer = this.runner.url && (await fetch(this.runner.url + url).catch(() => undefined));
    if (!answer) return reply.status(503).send({ status: 'error', bot: this.runner.phase });
    const type = answer.headers.get('content-type') ?? 'text/plain';
    reply
      .status(answer.status)
      .type(type)
      .send(await answer.text());
  }
}
