import { execFileSync } from 'node:child_process';

/** Everything that is measured, one after the other, on code that was just built. */
execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
await import('./throughput.mjs');
await import('./slow-chat.mjs');
