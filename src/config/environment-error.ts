/** One variable that cannot be used as it is. `remedy` says how to mend it and never holds the value. */
export interface EnvironmentFault {
  variable: string;
  remedy: string;
}

/** The environment is not usable. Holds every fault at once, so that one look mends them all. */
export class EnvironmentError extends Error {
  constructor(readonly faults: readonly EnvironmentFault[]) {
    const lines = faults.map(({ variable, remedy }) => `  ${variable}: ${remedy}`);
    super(['The environment is not usable; see .env.example.', ...lines].join('\n'));
    this.name = 'EnvironmentError';
  }
}
