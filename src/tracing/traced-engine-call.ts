import { trace } from './tracing';

/**
 * Makes a call of an engine, and tells how it went.
 * @param engine its name
 * @param characters UTF-16 units of what is sent
 */
export async function tracedEngineCall<T>(
  engine: string,
  characters: number,
  call: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const tell = (ok: boolean): void => {
    trace('engine', { engine, characters, ok, milliseconds: performance.now() - start });
  };
  try {
    const answer = await call();
    tell(true);
    return answer;
  } catch (error) {
    tell(false);
    throw error;
  }
}
