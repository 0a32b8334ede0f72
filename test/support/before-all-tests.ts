import { execFileSync } from 'node:child_process';
import { forgetOutput } from './test-output';

/** Builds what tests start as a process of its own, or install as a package, and begins with an empty output. */
export default function beforeAllTests(): void {
  forgetOutput();
  for (const script of ['build', 'build:kit'])
    execFileSync('npm', ['run', '--silent', script], { stdio: ['ignore', 'inherit', 'ignore'] });
}
