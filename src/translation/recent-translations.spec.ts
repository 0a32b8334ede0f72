import { RecentTranslations } from './recent-translations';
import { TranslationError } from './translation-error';

const REQUEST = { source: 'ko', target: 'en', text: '안녕하세요' } as const;

describe('A translation that was made a moment ago', () => {
  it('is not made again', async () => {
    const recent = new RecentTranslations();
    let made = 0;
    const translate = () => Promise.resolve({ text: `made ${(made += 1)}`, source: 'ko' });

    await recent.get(REQUEST, translate);

    expect(await recent.get({ ...REQUEST }, translate)).toEqual({ text: 'made 1', source: 'ko' });
  });

  it.each([
    ['another text', { text: '안녕' }],
    ['another target', { target: 'ja' }],
    ['another source', { source: 'auto' }],
    ['another register', { honorific: true }],
  ] as const)('says nothing of %s', async (_what, change) => {
    const recent = new RecentTranslations();
    await recent.get(REQUEST, () => Promise.resolve({ text: 'Hello', source: 'ko' }));

    const other = await recent.get({ ...REQUEST, ...change }, () =>
      Promise.resolve({ text: 'Something else', source: 'ko' }),
    );

    expect(other.text).toBe('Something else');
  });

  it('that failed is tried again', async () => {
    const recent = new RecentTranslations();
    await expect(
      recent.get(REQUEST, () => Promise.reject(new TranslationError('unavailable'))),
    ).rejects.toThrow(TranslationError);

    expect(await recent.get(REQUEST, () => Promise.resolve({ text: 'Hello', source: 'ko' }))).toEqual({
      text: 'Hello',
      source: 'ko',
    });
  });
});
