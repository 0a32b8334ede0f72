import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** How far a delivery to the webhook has come. */
export type RoadPoint = 'forwarded' | 'taken';

/** The road from Telegram to the webhook. Whoever watches it may break it off behind a point. */
export class DeliveryRoad implements AsyncDisposable {
  /** Is asked at each point of each delivery; `true` breaks it off there, so that Telegram gets no answer. */
  breaksOff: (point: RoadPoint) => boolean = () => false;
  private readonly server: Server;

  private constructor(private readonly target: string) {
    this.server = createServer((request, response) => {
      this.pass(request, response).catch(() => response.destroy());
    });
  }

  /** @param target where the webhook listens, such as `http://127.0.0.1:8080` */
  static async to(target: string): Promise<DeliveryRoad> {
    const road = new DeliveryRoad(target);
    road.server.listen(0, '127.0.0.1');
    await once(road.server, 'listening');
    return road;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const secret = String(request.headers['x-telegram-bot-api-secret-token']);
    const taken = fetch(this.target + (request.url ?? ''), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: Buffer.concat(chunks),
    });
    taken.catch(() => undefined);
    if (this.breaksOff('forwarded')) return void response.destroy();
    const { status } = await taken;
    if (this.breaksOff('taken')) return void response.destroy();
    response.writeHead(status).end();
  }
}
