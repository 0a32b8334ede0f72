import { CHAOS_FAULTS } from './chaos-faults';
import { expectPromiseKept } from './expectations';
import { Report } from './report';
import { play, type Scenario } from './scenario';
import type { Mode } from './chaos-stage';

const IS_FULL = process.env['CHAOS'] === 'full';
const MODES: readonly Mode[] = ['polling', 'webhook'];
const report = new Report();

jest.setTimeout(IS_FULL ? 400_000 : 120_000);
afterAll(() => report.print());

function faultsOf(mode: Mode): string[] {
  return Object.keys(CHAOS_FAULTS).filter((name) => (CHAOS_FAULTS[name]?.mode ?? mode) === mode);
}

/** In the short form those that last long are left out. */
function mixed(mode: Mode): Scenario {
  const faults = faultsOf(mode).filter((name) => IS_FULL || !name.includes('hang'));
  const size = IS_FULL
    ? { updates: 1_000, chats: 50, feedMs: 40_000, kills: 20 }
    : { updates: 60, chats: 8, feedMs: 4_000, kills: 3 };
  return { name: 'mixed', mode, faults, share: 0.25, ...size };
}

function killed(mode: Mode): Scenario {
  // Answers that take their time let a kill hit several sends on their way.
  return { ...mixed(mode), name: 'kills, late answers', faults: ['telegram late'], share: 1 };
}

function alone(mode: Mode): Scenario[] {
  const size = { updates: 80, chats: 10, feedMs: 8_000, kills: 0 };
  return faultsOf(mode).map((name) => ({ name, mode, faults: [name], share: 0.25, ...size }));
}

const SCENARIOS = MODES.flatMap((mode) =>
  IS_FULL ? [killed(mode), mixed(mode), ...alone(mode)] : [mixed(mode)],
);

describe('Nothing is lost, doubled or out of order', () => {
  it.concurrent.each(SCENARIOS)('with faults: $name ($mode)', async (scenario) => {
    expectPromiseKept(report.add(await play(scenario)));
  });
});
