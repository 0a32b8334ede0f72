/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json' }] },
  globalSetup: '<rootDir>/test/support/before-all-tests.ts',
  globalTeardown: '<rootDir>/test/support/after-all-tests.ts',
  setupFilesAfterEnv: [
    '<rootDir>/test/support/capture-output.ts',
    '<rootDir>/test/support/after-each-test.ts',
  ],
  testTimeout: 20_000,
};
