const { exports: published } = require('./package.json');

/** What packages from outside import, as sources, so that a test with such a module has one copy of each class. */
const publishedSources = Object.fromEntries(
  Object.entries(published)
    .filter(([, file]) => file.endsWith('.js'))
    .map(([name, file]) => [
      `^papago-telegram-bot${name.slice(1)}$`,
      file
        .replace('./dist/testing/', '<rootDir>/test/')
        .replace('./dist/', '<rootDir>/src/')
        .replace(/\.js$/, ''),
    ]),
);

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // What package.json says of `#bot/*`, for sources that are not built.
  moduleNameMapper: { '^#bot/(.*)$': '<rootDir>/src/$1', ...publishedSources },
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json' }] },
  globalSetup: '<rootDir>/test/support/before-all-tests.ts',
  globalTeardown: '<rootDir>/test/support/after-all-tests.ts',
  setupFilesAfterEnv: ['<rootDir>/test/support/capture-output.ts'],
  // One process for all files would not hold them: modules of files that are over stay in its memory.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 20_000,
};
