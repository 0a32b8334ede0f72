import type { KeptTranslations } from '../chats/kept-translations';
import type { Language } from '../languages/languages';
import type { Budget } from './budget';
import { type EngineRequest, type Translation, TranslationEngine } from './translation-engine';
import { isUsedUp } from './translation-error';

/**
 * An engine that is asked the same only once: what was translated lately is there already, and who asks what is being
 * translated right now waits for that. Failures are not remembered.
 */
export class RememberingEngine extends TranslationEngine {
  /** By question: calls on their way, and answers that cannot be found in the memory yet. */
  private readonly running = new Map<string, Promise<Translation>>();

  constructor(
    private readonly engine: TranslationEngine,
    private readonly kept: KeptTranslations,
    private readonly budget: Pick<Budget, 'countSaved'>,
  ) {
    super();
  }

  override get name(): string {
    return this.engine.name;
  }

  override get id(): string {
    return this.engine.id;
  }

  override get maxTextLength(): number {
    return this.engine.maxTextLength;
  }

  override supports(source: Language, target: Language): boolean {
    return this.engine.supports(source, target);
  }

  override hasHonorific(source: Language | 'auto', target: Language): boolean {
    return this.engine.hasHonorific(source, target);
  }

  /** Of those who ask the same at once, the first one pays. */
  override async translate(request: EngineRequest): Promise<Translation> {
    const { source, target, text, honorific = false } = request;
    const question = [this.id, source, target, honorific, text];
    const key = JSON.stringify(question);
    for (;;) {
      const running = this.running.get(key);
      if (!running) return this.begin(key, question, request);
      try {
        const translation = await running;
        this.noteSaved(question, request, translation);
        return translation;
      } catch (error) {
        // What the payer has used up says nothing about those who waited.
        if (!isUsedUp(error)) throw error;
      }
    }
  }

  private begin(key: string, question: unknown[], request: EngineRequest): Promise<Translation> {
    const answer = this.answer(key, question, request);
    this.running.set(key, answer);
    return answer;
  }

  private async answer(key: string, question: unknown[], request: EngineRequest): Promise<Translation> {
    const end = (): void => void this.running.delete(key);
    try {
      const known = await this.kept.find<Translation>(question);
      if (known) {
        end();
        this.noteSaved(question, request, known);
        return known;
      }
      const translation = await this.engine.translate(request);
      void this.kept.keep(question, translation, request.personId).then(end);
      return translation;
    } catch (error) {
      end();
      throw error;
    }
  }

  private noteSaved(question: unknown[], { text, personId }: EngineRequest, { by }: Translation): void {
    // Only what the first engine makes would have cost something.
    if (!by) this.budget.countSaved(text.length);
    void this.kept.noteReader(question, personId);
  }
}
