import { takeWireFaults } from './wire-faults';

/** Fails the test in which a call or an update was not as the Bot API has it. */
function refuseWireFaults(): void {
  const faults = takeWireFaults();
  if (faults.length > 0) throw new Error(`Not as the Bot API has it:\n${faults.join('\n')}`);
}

afterEach(refuseWireFaults);
// What comes in after the last test, as when something that all of them used is shut down.
afterAll(refuseWireFaults);
