import { hasHonorific, isPapagoPair } from '#bot/papago/papago-pairs';
import type { Language } from '#bot/languages/languages';
import { type EngineRequest, type Translation, TranslationEngine } from '#bot/translation/translation-engine';
import { TranslationError } from '#bot/translation/translation-error';

type Outcome =
  Translation | TranslationError | ((request: EngineRequest) => Translation | Promise<Translation>);

interface Line {
  wanted: Partial<EngineRequest>;
  outcome: Outcome;
}

/** An engine that says what a test has written for it, and complains about anything else it is asked. */
export class ScriptedEngine extends TranslationEngine {
  override id = 'scripted';
  override name = 'Script';
  /** What came through to the engine's vendor, oldest first. */
  readonly requests: EngineRequest[] = [];
  private readonly lines: Line[] = [];

  constructor(override readonly maxTextLength = 5_000) {
    super();
  }

  /** Answers requests that have all of these fields. What was told last is looked at first. */
  when(wanted: Partial<EngineRequest>, outcome: Outcome): this {
    this.lines.unshift({ wanted, outcome });
    return this;
  }

  override supports(source: Language, target: Language): boolean {
    return isPapagoPair(source, target);
  }

  override hasHonorific(source: Language | 'auto', target: Language): boolean {
    return hasHonorific(source, target);
  }

  override async translate(request: EngineRequest): Promise<Translation> {
    this.refuseWithoutCall(request);
    const call = (): Promise<Translation> => this.answer(request);
    return request.meter ? request.meter.pay(request.text.length, call) : call();
  }

  private async answer(request: EngineRequest): Promise<Translation> {
    this.requests.push(request);
    const { outcome } = this.lineFor(request);
    if (outcome instanceof TranslationError) throw outcome;
    return typeof outcome === 'function' ? outcome(request) : outcome;
  }

  private lineFor(request: EngineRequest): Line {
    const line = this.lines.find(({ wanted }) =>
      Object.entries(wanted).every(([field, value]) => request[field as keyof EngineRequest] === value),
    );
    if (!line) throw new Error(`The script has no line for ${JSON.stringify(request)}`);
    return line;
  }

  private refuseWithoutCall({ source, target, text }: EngineRequest): void {
    if (text.trim() === '') throw new TranslationError('nothing-to-translate');
    if (text.length > this.maxTextLength) throw new TranslationError('too-long');
    if (source === target) throw new TranslationError('same-language');
    if (source !== 'auto' && !this.supports(source, target)) throw new TranslationError('unsupported-pair');
  }
}
