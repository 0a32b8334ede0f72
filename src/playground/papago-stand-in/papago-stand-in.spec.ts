import { eventually } from '../../../test/support/eventually';
import type { Fault } from '../fault-script';
import { PapagoStandIn } from './papago-stand-in';

const HEADERS = {
  'content-type': 'application/json',
  'x-ncp-apigw-api-key-id': 'TEST-CLIENT-ID',
  'x-ncp-apigw-api-key': 'TEST-CLIENT-SECRET',
};

let papago: PapagoStandIn;
let translated: string[];
let numbers: number[];

const translate = (text: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${papago.url}/nmt/v1/translation`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ source: 'ko', target: 'en', text }),
    ...(signal && { signal }),
  });

beforeEach(async () => {
  numbers = [];
  translated = [];
  const credentials = { clientId: 'TEST-CLIENT-ID', clientSecret: 'TEST-CLIENT-SECRET' };
  papago = new PapagoStandIn(credentials, () => numbers.shift() ?? 1);
  papago.translate = (text) => {
    translated.push(text);
    return `en: ${text}`;
  };
  await papago.start();
});

afterEach(() => papago.stop());

describe('A translation that goes wrong', () => {
  it.each<[Fault, string[]]>([
    [{ kind: 'connection lost' }, []],
    [{ kind: 'answer lost' }, ['안녕']],
    [{ kind: 'answer cut' }, ['안녕']],
  ])('with %j has been made for %j', async (fault, expected) => {
    papago.fail(fault);

    await expect(translate('안녕').then((response) => response.text())).rejects.toThrow();

    expect(translated).toEqual(expected);
  });

  it('with no answer has been made all the same', async () => {
    const caller = new AbortController();
    papago.fail({ kind: 'hang after' });
    const end = translate('안녕', caller.signal).catch((error: unknown) => error);

    await eventually('it is made', () => translated.length === 1);
    caller.abort();

    expect(await end).toMatchObject({ name: 'AbortError' });
  });

  it('comes late when it is slow', async () => {
    papago.fail({ kind: 'slow', milliseconds: 50 });
    const slow = translate('느려요');
    await eventually('it is on its way', () => papago.faults.left('translate') === 0);

    await translate('빨라요');

    expect((await slow).status).toBe(200);
    expect(translated).toEqual(['빨라요', '느려요']);
  });

  it('by chance does so by the numbers of the random source', async () => {
    numbers = [0.4, 0.6];
    papago.faults.switchOn('outage', {
      methods: ['translate'],
      fault: { kind: 'answer', status: 503, body: '' },
      share: 0.5,
    });

    const statuses = [(await translate('하나')).status, (await translate('둘')).status];

    expect(statuses).toEqual([503, 200]);
    expect(papago.faults.dealt({ id: 'outage' })).toBe(1);
  });
});
