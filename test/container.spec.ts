import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');

/** Instructions of the last stage, which is the image. */
function imageStage(): string[] {
  const stages = read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split(/^FROM /m);
  return (stages.at(-1) ?? '').split('\n').filter((line) => line && !line.startsWith('#'));
}

describe('The image', () => {
  it('is built on pinned slim Node LTS in every stage, without a syntax line', () => {
    const bases = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);

    expect(new Set(bases)).toEqual(new Set(['node:24-bookworm-slim']));
    expect(read('Dockerfile')).not.toMatch(/^# *syntax=/m);
  });

  it('runs as a user, checks its health without curl, and starts in exec form', () => {
    const instructions = imageStage();

    expect(instructions).toContain('USER node');
    expect(instructions).toContain('VOLUME /data');
    for (const name of ['ENTRYPOINT', 'CMD'])
      expect(instructions.find((line) => line.startsWith(name))).toMatch(/ \[".+"\]$/);
    const health = instructions.find((line) => line.startsWith('HEALTHCHECK')) ?? '';
    expect(JSON.parse(/CMD (\[.+\])$/.exec(health)?.[1] ?? '')).toEqual(['node', '-e', expect.any(String)]);
    expect(health).not.toMatch(/curl|wget/);
  });

  it('holds production dependencies only, installed from the lock file', () => {
    expect(read('Dockerfile')).toContain('npm ci --omit=dev --omit=optional --ignore-scripts');
    expect(imageStage().filter((line) => line.startsWith('COPY') && line.includes('--from=build'))).toEqual([
      'COPY --from=build /app/dist ./dist',
    ]);
  });

  it('is built from named files only: no .env, no .git, no tests', () => {
    const [first, ...allowed] = read('.dockerignore').trim().split('\n');

    expect(first).toBe('*');
    expect(allowed.filter((line) => line.startsWith('!')).sort()).toEqual([
      '!.npmrc',
      '!LICENSE',
      '!package-lock.json',
      '!package.json',
      '!src',
      '!tsconfig.build.json',
      '!tsconfig.json',
    ]);
    expect(allowed).toContain('**/*.spec.ts');
  });
});
