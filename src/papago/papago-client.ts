import { type HttpService } from '@nestjs/axios';
import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import { firstValueFrom } from 'rxjs';
import { connectionFailureOf } from '../connections/connection-failure';
import { tracedEngineCall } from '../tracing/traced-engine-call';
import type { Translation } from '../translation/translation-engine';
import { TranslationError } from '../translation/translation-error';
import { readPapagoAnswer } from './papago-answer';
import type { PapagoRequest } from './papago-request';
import type { Credentials, PapagoWire } from './papago-wire';

export interface PapagoClientOptions {
  wire: PapagoWire;
  credentials: Credentials;
  /** Path of the gateway before the wire's own, often empty. */
  basePath: string;
  /** Deadline of one call from when it is made, in milliseconds. */
  timeoutMs: number;
  /** Calls at once; further ones wait for their turn. */
  connections: number;
}

/** A call that got no answer. `sent` tells whether the engine may have served, and billed, it. */
export class NoAnswerError extends TranslationError {
  constructor(
    readonly sent: boolean,
    detail: string,
  ) {
    super('unavailable', { detail, isUnbilled: !sent });
  }
}

/** One call of Papago's text translation, without second tries. */
export class PapagoClient {
  private readonly turns: BulkheadPolicy;

  constructor(
    private readonly http: HttpService,
    private readonly options: PapagoClientOptions,
  ) {
    this.turns = bulkhead(options.connections, Number.POSITIVE_INFINITY);
  }

  /** @throws {TranslationError} */
  translate(request: PapagoRequest): Promise<Translation> {
    // The deadline begins with the turn: time in line is not Papago's, and what waits there is not billed.
    return this.turns.execute(() =>
      tracedEngineCall('Papago', request.text.length, () => this.call(request)),
    );
  }

  private async call(request: PapagoRequest): Promise<Translation> {
    const { wire, credentials, basePath, timeoutMs } = this.options;
    const answer = await firstValueFrom(
      this.http.post<string>(basePath + wire.path, wire.body(request), {
        headers: wire.headers(credentials),
        signal: AbortSignal.timeout(timeoutMs),
      }),
    ).catch((error: unknown) => {
      throw noAnswer(error);
    });
    return readPapagoAnswer(answer.status, answer.data, answer.headers['retry-after']);
  }
}

/** No `cause`: axios and undici errors carry the request, and with it headers and text. */
function noAnswer(error: unknown): NoAnswerError {
  const { reason, mayHaveHappened } = connectionFailureOf(error);
  return new NoAnswerError(mayHaveHappened, reason);
}
