import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const COMPILED = join(__dirname, 'page');
/** Markup and styles need no compiling, so they are served from where they are written. */
const WRITTEN = join(__dirname, '../../src/playground/page');

/** Serves the page, and the one library it uses, from this machine alone. */
export async function servePage(app: NestFastifyApplication): Promise<void> {
  const preact = join(require.resolve('preact/package.json'), '..');
  await app.register(fastifyStatic, { root: [COMPILED, WRITTEN], prefix: '/playground/page/' });
  await app.register(fastifyStatic, {
    root: preact,
    prefix: '/playground/vendor/preact/',
    decorateReply: false,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/playground', (_request, reply) => reply.sendFile('index.html', WRITTEN));
}
