import { type Ngrok, NgrokTunnel } from './public-address';

const AUTHTOKEN = 'ngrok-test-authtoken';

function tunnelTo(forward: Ngrok['forward']): NgrokTunnel {
  return new NgrokTunnel('127.0.0.1:3000', AUTHTOKEN, () => ({ forward }));
}

describe('A tunnel', () => {
  it('leads to this process, is opened once, and closes with the bot', async () => {
    const opened: unknown[] = [];
    let closed = 0;
    const tunnel = tunnelTo((options) => {
      opened.push(options);
      return Promise.resolve({
        url: () => 'https://abc.ngrok.example',
        close: () => Promise.resolve(void (closed += 1)),
      });
    });

    expect([await tunnel.open(), await tunnel.open()]).toEqual(Array(2).fill('https://abc.ngrok.example'));
    await tunnel.close();

    expect(opened).toEqual([{ addr: '127.0.0.1:3000', authtoken: AUTHTOKEN }]);
    expect(closed).toBe(1);
  });

  it('that ngrok refuses is told without the token', async () => {
    const tunnel = tunnelTo(() => Promise.reject(new Error(`bad token ${AUTHTOKEN}`)));

    await expect(tunnel.open()).rejects.toMatchObject({
      reason: 'refused',
      message: 'TUNNEL: ngrok did not open the tunnel; check NGROK_AUTHTOKEN and the network.',
    });
    await expect(tunnel.open()).rejects.not.toHaveProperty('cause');
  });

  it('that has no address is none', async () => {
    const tunnel = tunnelTo(() => Promise.resolve({ url: () => null, close: () => Promise.resolve() }));

    await expect(tunnel.open()).rejects.toMatchObject({ reason: 'refused' });
  });

  it('loads the real package, which has what we use', () => {
    expect(jest.requireActual('@ngrok/ngrok')).toMatchObject({ forward: expect.any(Function) as unknown });
  });
});
