import { once, setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault-script';

/** What a stand-in says to one call, as JSON. */
export interface JsonAnswer {
  status: number;
  body: object;
}

/** An HTTP server that only this machine can reach. */
export class LocalServer {
  /** How long every call travels, there and back, in milliseconds. */
  latencyMs = 0;
  private readonly server: Server;
  private stopping = new AbortController();

  constructor(serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
    this.server = createServer((request, response) => {
      serve(request, response).catch((error: unknown) => {
        // Nobody waits for an answer to a request that broke off, as it does when a bot is killed.
        if (request.complete) throw error;
      });
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Tells of each new connection, as a test of kept connections wants to know. */
  onConnection(listener: (socket: Socket) => void): void {
    this.server.on('connection', listener);
  }

  /** @param port 0 for any free one */
  async start(port = 0): Promise<void> {
    this.stopping = new AbortController();
    // Any number of slow calls may listen for the end at once.
    setMaxListeners(0, this.stopping.signal);
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** Does nothing when it was stopped before. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.stopping.abort();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /**
   * Answers a call, or lets it go wrong.
   * @param carryOut called once if the fault lets the call take effect, even when its caller has hung up
   */
  async answer(
    response: ServerResponse,
    fault: Fault | undefined,
    carryOut: () => Promise<JsonAnswer>,
  ): Promise<void> {
    const oneWayMs = this.latencyMs / 2;
    if (!(await this.pause(oneWayMs))) return;
    if (fault?.kind === 'answer') return void response.writeHead(fault.status).end(fault.body);
    if (fault?.kind === 'connection lost') return void response.destroy();
    // A call that hangs keeps its connection until the caller gives up.
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'slow' && !(await this.pause(fault.milliseconds))) return;
    const { status, body } = await carryOut();
    if (!(await this.pause(oneWayMs))) return;
    if (fault?.kind === 'hang after') return;
    if (fault?.kind === 'answer lost') return void response.destroy();
    if (fault?.kind === 'answer late' && !(await this.pause(fault.milliseconds))) return;
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    if (fault?.kind === 'answer cut')
      return void response.write(text.slice(0, text.length / 2), () => response.destroy());
    response.end(text);
  }

  /** Resolves to `false` when the server is stopped meanwhile. */
  private async pause(milliseconds: number): Promise<boolean> {
    if (milliseconds === 0) return true;
    return sleep(milliseconds, true, { signal: this.stopping.signal }).catch(() => false);
  }
}
