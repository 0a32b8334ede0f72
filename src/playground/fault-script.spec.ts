import { type Fault, FaultScript, happensAfter } from './fault-script';

const lost: Fault = { kind: 'answer lost' };
const hang: Fault = { kind: 'hang' };
const slow: Fault = { kind: 'slow', milliseconds: 5 };

describe('Faults that a test has put in a row', () => {
  it('come in order, each once, for their method only', () => {
    const script = new FaultScript();
    script.add('sendMessage', lost, hang);

    expect(script.next('getMe')).toBeUndefined();
    expect([script.next('sendMessage'), script.left('sendMessage')]).toEqual([lost, 1]);
    expect([script.next('sendMessage'), script.next('sendMessage')]).toEqual([hang, undefined]);
  });

  it('come before those that are switched on', () => {
    const script = new FaultScript();
    script.switchOn('slowness', { methods: ['sendMessage'], fault: slow, share: 1 });
    script.add('sendMessage', lost);

    expect([script.next('sendMessage'), script.next('sendMessage')]).toEqual([lost, slow]);
  });
});

describe('A fault that is switched on', () => {
  it.each([
    ['a pattern', /^(send|edit)/],
    ['a pattern that keeps its place', /^(send|edit)/g],
    ['names', ['sendMessage', 'editMessageText']],
  ])('hits the methods of %s until it is switched off', (_what, methods) => {
    const script = new FaultScript();
    const calls = ['sendMessage', 'getMe', 'editMessageText', 'sendMessage'];
    script.switchOn('outage', { methods, fault: hang, share: 1 });

    expect(calls.map((method) => script.next(method))).toEqual([hang, undefined, hang, hang]);

    script.switchOff('outage');
    expect(calls.map((method) => script.next(method))).toEqual(calls.map(() => undefined));
  });

  it('hits its share, by the numbers of its random source', () => {
    const numbers = [0, 0.24, 0.25, 0.9];
    const script = new FaultScript(() => numbers.shift() ?? 1);
    script.switchOn('loss', { methods: /./, fault: lost, share: 0.25 });

    const faults = [1, 2, 3, 4].map(() => script.next('sendMessage'));

    expect(faults).toEqual([lost, lost, undefined, undefined]);
  });

  it('never hits with a share of nothing', () => {
    const script = new FaultScript(() => 0);
    script.switchOn('loss', { methods: /./, fault: lost, share: 0 });

    expect(script.next('sendMessage')).toBeUndefined();
  });

  it('is asked in the order of switching on, and only where an earlier one has let the call go', () => {
    const script = new FaultScript(() => 0.5);
    script.switchOn('rare', { methods: /./, fault: hang, share: 0.1 });
    script.switchOn('loss', { methods: /./, fault: lost, share: 1 });
    script.switchOn('slowness', { methods: /./, fault: slow, share: 1 });

    expect([...script.switched().keys()]).toEqual(['rare', 'loss', 'slowness']);
    expect(script.next('sendMessage')).toBe(lost);

    script.switchOn('loss', { methods: /./, fault: lost, share: 1 });
    expect([...script.switched().keys()]).toEqual(['rare', 'slowness', 'loss']);
    expect(script.next('sendMessage')).toBe(slow);
  });
});

describe('The count of faults', () => {
  it('is kept by method, kind and switch', () => {
    const script = new FaultScript();
    script.add('sendMessage', lost, hang);
    script.switchOn('loss', { methods: /Message/, fault: lost, share: 1 });
    for (const method of ['sendMessage', 'sendMessage', 'sendMessage', 'deleteMessage', 'getMe'])
      script.next(method);

    expect(script.dealt()).toBe(4);
    expect(script.dealt({ method: 'sendMessage', kind: 'answer lost' })).toBe(2);
    expect(script.dealt({ kind: 'hang' })).toBe(1);
    expect(script.dealt({ id: 'loss' })).toBe(2);
    expect(script.dealt({ kind: 'answer cut' })).toBe(0);
  });
});

it.each<[Fault, boolean]>([
  [{ kind: 'answer', status: 500, body: '' }, false],
  [{ kind: 'connection lost' }, false],
  [{ kind: 'hang' }, false],
  [{ kind: 'slow', milliseconds: 1 }, false],
  [{ kind: 'answer lost' }, true],
  [{ kind: 'answer cut' }, true],
  [{ kind: 'hang after' }, true],
])('%j strikes after the call was carried out: %s', (fault, expected) => {
  expect(happensAfter(fault)).toBe(expected);
});
