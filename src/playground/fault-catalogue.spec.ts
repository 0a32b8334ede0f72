import { FAULT_CATALOGUE, FAULT_IDS, isFaultId } from './fault-catalogue';
import { FaultScript } from './fault-script';
import type { FaultId } from './view';

const METHODS = [
  'getMe',
  'getUpdates',
  'setMyCommands',
  'sendMessage',
  'editMessageText',
  'answerCallbackQuery',
  'translate',
];

/** The methods that a fault strikes when chance lets it strike whatever it may. */
function struckBy(id: FaultId): string[] {
  const faults = new FaultScript(() => 0);
  faults.switchOn(id, FAULT_CATALOGUE[id]);
  return METHODS.filter((method) => faults.next(method) !== undefined);
}

describe('The catalogue of faults', () => {
  it.each(FAULT_IDS.filter((id) => id.startsWith('papago')))('lets only translations go wrong: %s', (id) => {
    expect(FAULT_CATALOGUE[id].group).toBe('papago');
    expect(struckBy(id)).toEqual(['translate']);
  });

  it.each(FAULT_IDS.filter((id) => id.startsWith('updates')))('lets only getUpdates go wrong: %s', (id) => {
    expect(FAULT_CATALOGUE[id].group).toBe('telegram');
    expect(struckBy(id)).toEqual(['getUpdates']);
  });

  it.each(FAULT_IDS.filter((id) => id.startsWith('telegram')))(
    'lets messages go wrong, and updates come in: %s',
    (id) => {
      expect(FAULT_CATALOGUE[id].group).toBe('telegram');
      expect(struckBy(id)).toContain('sendMessage');
      expect(struckBy(id)).not.toContain('getUpdates');
    },
  );

  it('says no to faults that it does not hold', () => {
    expect(FAULT_IDS.every(isFaultId)).toBe(true);
    for (const stranger of ['telegram-gone', '', 'toString', 7, null, undefined, ['papago-busy']])
      expect([stranger, isFaultId(stranger)]).toEqual([stranger, false]);
  });
});
