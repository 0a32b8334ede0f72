import type { PlaygroundEvent, PlaygroundState } from '../../view.js';
import { fetchState, openEvents } from './playground-api.js';

const RETRY_AFTER = 1500;

/** What the feed tells the page. */
export interface FeedListener {
  onState(state: PlaygroundState): void;
  onEvent(event: PlaygroundEvent): void;
  onConnection(connection: 'connecting' | 'open'): void;
}

/**
 * Follows the server: the whole state at the start and after every reconnect, then its events. Events that come
 * while the state is under way wait for it, so that none is lost or overwritten by an older state.
 */
export class LiveFeed {
  private source: EventSource | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private waiting: PlaygroundEvent[] = [];
  private lastLoad = 0;
  private isLoading = false;

  constructor(private readonly listener: FeedListener) {}

  start(): void {
    void this.load();
    this.connect();
  }

  stop(): void {
    this.source?.close();
    clearTimeout(this.retry);
    this.lastLoad += 1;
  }

  private connect(): void {
    const source = openEvents();
    this.source = source;
    source.onopen = () => void this.load();
    source.onmessage = ({ data }: MessageEvent<string>) => this.take(JSON.parse(data) as PlaygroundEvent);
    source.onerror = () => {
      this.listener.onConnection('connecting');
      // A refused stream is not tried again by the browser itself.
      if (source.readyState === EventSource.CLOSED) this.startAgainLater();
    };
  }

  private take(event: PlaygroundEvent): void {
    if (this.isLoading) this.waiting.push(event);
    else this.listener.onEvent(event);
  }

  private async load(): Promise<void> {
    this.lastLoad += 1;
    const load = this.lastLoad;
    this.isLoading = true;
    try {
      const state = await fetchState();
      if (load === this.lastLoad) this.settle(state);
    } catch {
      if (load === this.lastLoad) this.startAgainLater();
    }
  }

  private settle(state: PlaygroundState): void {
    const events = this.waiting;
    this.waiting = [];
    this.isLoading = false;
    this.listener.onState(state);
    events.forEach((event) => this.listener.onEvent(event));
    if (this.source?.readyState === EventSource.OPEN) this.listener.onConnection('open');
  }

  private startAgainLater(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      this.source?.close();
      this.start();
    }, RETRY_AFTER);
  }
}
