import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import sirv from 'sirv';

const COMPILED = join(__dirname, 'page');
/** Markup and styles need no compiling, so they are served from where they are written. */
const WRITTEN = join(__dirname, '../../src/playground/page');

/** Serves the page, and the one library it uses, from this machine alone. What is changed shows at a reload. */
export function servePage(app: NestFastifyApplication): void {
  const preact = join(require.resolve('preact/package.json'), '..');
  const serve = (prefix: string, folder: string): unknown => app.use(prefix, sirv(folder, { dev: true }));
  serve('/playground/page', COMPILED);
  serve('/playground/page', WRITTEN);
  serve('/playground/vendor/preact', preact);
  serve('/playground', WRITTEN);
}
