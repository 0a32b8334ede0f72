import { EventEmitter } from 'node:events';
import type { TraceMessage } from './bot-messages';
import type { Update } from './telegram-stand-in/bot-api-objects';
import type { CallView, UpdateView } from './update-view';

const MOST_UPDATES = 100;

/** The updates that the bot was given, and what became of each, as far as it is known. Tells of every news. */
export class UpdateLog extends EventEmitter<{ update: [UpdateView] }> {
  private readonly updates = new Map<number, UpdateView>();

  /** Takes down an update that the bot is given. */
  add({ update_id: id, ...content }: Update): void {
    const [kind = ''] = Object.keys(content);
    this.updates.set(id, { id, kind, content, handlers: [], calls: [], engineCalls: [] });
    const [oldest] = this.updates.keys();
    if (this.updates.size > MOST_UPDATES && oldest !== undefined) this.updates.delete(oldest);
    this.tell(id);
  }

  /** Takes down a call that serves an update, or how it went; one that serves none is not looked at. */
  addCall(call: CallView, updateId: number | undefined): void {
    this.change(updateId, (update) => {
      if (!update.calls.includes(call)) update.calls.push(call);
    });
  }

  /** Takes down what the bot tells of its work; calls are not looked at, see `addCall`. */
  hear({ kind, event, updateId }: TraceMessage): void {
    switch (kind) {
      case 'handler':
        return this.change(updateId, ({ handlers }) => {
          if (!handlers.includes(event.name)) handlers.push(event.name);
        });
      case 'engine':
        return this.change(updateId, ({ engineCalls }) => void engineCalls.push(event));
      case 'update':
        return this.change(event.updateId, (update) => {
          update.outcome = event.outcome;
          update.milliseconds = event.milliseconds;
        });
      case 'call':
        return;
    }
  }

  /** The newest, oldest first. */
  all(): UpdateView[] {
    return [...this.updates.values()];
  }

  private change(id: number | undefined, alter: (update: UpdateView) => void): void {
    const update = id === undefined ? undefined : this.updates.get(id);
    if (!update) return;
    alter(update);
    this.tell(update.id);
  }

  private tell(id: number): void {
    const update = this.updates.get(id);
    if (update) this.emit('update', update);
  }
}
