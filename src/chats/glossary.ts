import { LRUCache } from 'lru-cache';
import type { StateStore } from '../storage/state-store';
import { chatKey } from './chat-key';
import { type GlossaryTerm, readTerm, type TermFault, termSide } from './glossary-term';

/** Terms that one chat may have. */
export const MOST_TERMS = 200;

/** What became of a term that was to be added. */
export type AddOutcome =
  | { outcome: 'added'; term: GlossaryTerm }
  /** The source word had another translation before. */
  | { outcome: 'changed'; term: GlossaryTerm; formerTarget: string }
  | { outcome: 'unchanged'; term: GlossaryTerm }
  /** The chat has `MOST_TERMS` already. */
  | { outcome: 'full' }
  | { outcome: 'faulty'; fault: TermFault };

/** How many of many terms met with each outcome. */
export type MergeOutcome = Record<AddOutcome['outcome'], number>;

/** Chats whose terms are kept in memory. */
const CACHED_CHATS = 500;
/** Milliseconds. Another process of the bot may change a glossary in a common store; this one sees it after that. */
const CACHED_MS = 60_000;

type Words = Map<string, string>;

/** The words of each chat that are always translated in the same way. Every method throws StorageError only. */
export class Glossary {
  private readonly cache: LRUCache<number, Promise<readonly GlossaryTerm[]>>;
  private readonly lastWrites = new Map<number, Promise<unknown>>();

  /** @param now milliseconds of any clock that only goes forward */
  constructor(
    private readonly store: StateStore,
    now: () => number = () => performance.now(),
  ) {
    this.cache = new LRUCache({ max: CACHED_CHATS, ttl: CACHED_MS, ttlResolution: 0, perf: { now } });
  }

  /** The terms of a chat, in the order in which they came. From memory as a rule: every message asks. */
  termsOf(chatId: number): Promise<readonly GlossaryTerm[]> {
    const known = this.cache.get(chatId);
    if (known) return known;
    const reading = this.read(chatId);
    this.cache.set(chatId, reading);
    reading.catch(() => {
      if (this.cache.peek(chatId) === reading) this.cache.delete(chatId);
    });
    return reading;
  }

  /** Adds a term. A source word that is there already gets the new translation. */
  add(chatId: number, term: GlossaryTerm): Promise<AddOutcome> {
    return this.change(chatId, (words) => put(words, term));
  }

  /** Adds all of these that can be added. */
  merge(chatId: number, terms: readonly GlossaryTerm[]): Promise<MergeOutcome> {
    return this.change(chatId, (words) => {
      const tally: MergeOutcome = { added: 0, changed: 0, unchanged: 0, full: 0, faulty: 0 };
      for (const term of terms) tally[put(words, term).outcome] += 1;
      return tally;
    });
  }

  /** Takes a term out. @returns what it was, or `undefined` when no term has this source word */
  remove(chatId: number, word: string): Promise<GlossaryTerm | undefined> {
    const side = termSide(word);
    return this.change(chatId, (words) => {
      const source = words.has(side) ? side : [...words].find(([, target]) => target === side)?.[0];
      const target = source === undefined ? undefined : words.get(source);
      if (source === undefined || target === undefined) return undefined;
      words.delete(source);
      return { source, target };
    });
  }

  /** Takes every term out. */
  clear(chatId: number): Promise<void> {
    return this.change(chatId, (words) => words.clear());
  }

  /** To be called when something else has changed or deleted what the store holds of this chat. */
  uncache(chatId: number): void {
    this.cache.delete(chatId);
  }

  /** Changes of a chat happen one after the other: each must see what the one before has made. */
  private change<T>(chatId: number, change: (words: Words) => T): Promise<T> {
    const before = this.lastWrites.get(chatId) ?? Promise.resolve();
    const written = before.then(() => this.write(chatId, change));
    const settled = written
      .catch(() => undefined)
      .finally(() => {
        if (this.lastWrites.get(chatId) === settled) this.lastWrites.delete(chatId);
      });
    this.lastWrites.set(chatId, settled);
    return written;
  }

  private async write<T>(chatId: number, change: (words: Words) => T): Promise<T> {
    // Not from memory: what somebody had deleted from the store would be written back.
    const words: Words = new Map((await this.read(chatId)).map(({ source, target }) => [source, target]));
    const result = change(words);
    const terms = [...words].map(([source, target]) => ({ source, target }));
    try {
      await this.save(chatId, terms);
      // Set last, so that it wins over a reading that began before the words were safe.
      this.cache.set(chatId, Promise.resolve(terms));
    } catch (error) {
      this.cache.delete(chatId);
      throw error;
    }
    return result;
  }

  private async read(chatId: number): Promise<readonly GlossaryTerm[]> {
    const saved = await this.store.get(keyOf(chatId));
    return saved === undefined ? [] : (JSON.parse(saved) as GlossaryTerm[]);
  }

  private save(chatId: number, terms: readonly GlossaryTerm[]): Promise<void> {
    return terms.length === 0
      ? this.store.delete(keyOf(chatId))
      : this.store.set(keyOf(chatId), JSON.stringify(terms));
  }
}

function put(words: Words, { source, target }: GlossaryTerm): AddOutcome {
  const read = readTerm(source, target);
  if ('fault' in read) return { outcome: 'faulty', fault: read.fault };
  const { term } = read;
  const formerTarget = words.get(term.source);
  if (formerTarget === term.target) return { outcome: 'unchanged', term };
  if (formerTarget === undefined && words.size >= MOST_TERMS) return { outcome: 'full' };
  words.set(term.source, term.target);
  return formerTarget === undefined ? { outcome: 'added', term } : { outcome: 'changed', term, formerTarget };
}

function keyOf(chatId: number): string {
  return chatKey(chatId, 'glossary');
}
