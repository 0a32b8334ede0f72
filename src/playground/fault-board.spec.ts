import { once } from 'node:events';
import { FaultBoard } from './fault-board';
import { FaultScript } from './fault-script';

describe('The board of faults', () => {
  const setUp = () => {
    const telegram = new FaultScript(() => 0);
    const papago = new FaultScript(() => 0);
    const board = new FaultBoard(telegram, papago, 1);
    const look = (id: string) => board.view().find((fault) => fault.id === id);
    return { telegram, papago, board, look };
  };

  it('strikes the calls of the side that a fault is of, until it is switched off', () => {
    const { telegram, papago, board, look } = setUp();

    board.set('papago-busy', true);
    expect(papago.next('translate')).toMatchObject({ kind: 'answer', status: 429 });
    expect(telegram.next('sendMessage')).toBeUndefined();
    expect(look('papago-busy')).toEqual({ id: 'papago-busy', group: 'papago', on: true, dealt: 1 });

    board.set('papago-busy', false);
    expect(papago.next('translate')).toBeUndefined();
    expect(look('papago-busy')).toMatchObject({ on: false, dealt: 1 });
  });

  it('tells at once when a switch is moved', () => {
    const { board } = setUp();
    const told: number[] = [];
    board.on('change', () => told.push(board.view().filter(({ on }) => on).length));

    board.set('telegram-errors', true);
    board.set('telegram-slow', true);
    board.set('telegram-errors', false);
    board.set('telegram-slow', false);

    expect(told).toEqual([1, 2, 1, 0]);
  });

  it('tells that a call was struck', async () => {
    const { telegram, board, look } = setUp();
    board.set('telegram-errors', true);

    const change = once(board, 'change');
    telegram.next('sendMessage');
    telegram.next('sendMessage');
    await change;

    expect(look('telegram-errors')?.dealt).toBe(2);
    board.set('telegram-errors', false);
  });
});
