import { listenToTrace, trace } from './tracing';

describe('Tracing', () => {
  it('tells those who listen, and nobody after they have stopped', () => {
    const heard: string[] = [];
    const stop = listenToTrace('handler', ({ name }) => heard.push(name));

    trace('handler', { name: 'WordCommand.word' });
    stop();
    trace('handler', { name: 'TrCommand.translate' });

    expect(heard).toEqual(['WordCommand.word']);
  });
});
