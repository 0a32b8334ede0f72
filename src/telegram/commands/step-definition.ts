const STEP_NAME = /^[a-z][a-z0-9-]{0,31}$/;

/** A question of a conversation, whose answer is the next text that the person writes in the chat. */
export interface StepDefinition<Data> {
  readonly name: string;
  /** Only for the compiler: what is remembered between question and answer. */
  readonly data?: Data;
}

/**
 * Defines a question of a conversation. `ctx.ask()` asks it, `@BotStep` takes the answer.
 * @template Data what is remembered until then; anything that JSON can hold, and no secret
 * @param name unique in the bot: 1 to 32 of a-z 0-9 -
 * @throws {Error} when the file is loaded, for any other name
 */
export function defineStep<Data>(name: string): StepDefinition<Data> {
  if (!STEP_NAME.test(name))
    throw new Error(`defineStep: "${name}" is no name for a step; use 1 to 32 of a-z 0-9 -`);
  return { name };
}
