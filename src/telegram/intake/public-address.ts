import { createRequire } from 'node:module';

/** The https address under which Telegram reaches this process, without a slash at the end. */
export interface PublicAddress {
  open(): Promise<string>;
  close(): Promise<void>;
}

/** An address that somebody else keeps: a proxy, a platform. It is never called by us. */
export class FixedAddress implements PublicAddress {
  constructor(private readonly publicUrl: string) {}

  open(): Promise<string> {
    return Promise.resolve(this.publicUrl);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** The tunnel cannot be opened: the optional package is missing, or ngrok refuses. */
export class TunnelError extends Error {
  constructor(readonly reason: 'not-installed' | 'refused') {
    super(
      reason === 'not-installed'
        ? 'TUNNEL: ngrok needs the optional package @ngrok/ngrok; install it with "npm install @ngrok/ngrok".'
        : 'TUNNEL: ngrok did not open the tunnel; check NGROK_AUTHTOKEN and the network.',
    );
    this.name = 'TunnelError';
  }
}

/** The part of https://www.npmjs.com/package/@ngrok/ngrok that we use. */
export interface Ngrok {
  forward(options: {
    addr: string;
    authtoken: string;
  }): Promise<{ url(): string | null; close(): Promise<void> }>;
}

function loadNgrok(): Ngrok {
  try {
    return createRequire(__filename)('@ngrok/ngrok') as Ngrok;
  } catch {
    throw new TunnelError('not-installed');
  }
}

/** A tunnel from ngrok to this process, for development. The package is loaded only when it is opened. */
export class NgrokTunnel implements PublicAddress {
  private listener: Awaited<ReturnType<Ngrok['forward']>> | undefined;

  constructor(
    /** Where this process listens, as `127.0.0.1:3000`. */
    private readonly target: string,
    private readonly authtoken: string,
    private readonly load: () => Ngrok = loadNgrok,
  ) {}

  /** @throws {TunnelError} */
  async open(): Promise<string> {
    const ngrok = this.load();
    // ngrok's own error may quote the token.
    this.listener ??= await ngrok.forward({ addr: this.target, authtoken: this.authtoken }).catch(() => {
      throw new TunnelError('refused');
    });
    const url = this.listener.url();
    if (!url) throw new TunnelError('refused');
    return url;
  }

  async close(): Promise<void> {
    await this.listener?.close();
  }
}
