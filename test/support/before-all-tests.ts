import { execFileSync } from 'node:child_process';
import { forgetOutput } from './test-output';

/** Builds what tests start as a process of its own, and begins with an empty output. */
export default function beforeAllTests(): void {
  forgetOutput();
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'ignore'] });
}
