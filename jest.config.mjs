/** Spec files that `npm test` runs in groups, as paths from here; each group is a file of its own. */
const grouped = JSON.parse(process.env.CONGVU_GROUPED_SPECS ?? '[]');

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata'],
};

/** Unit tests stand beside the code and need no database; everything under test/ may use one. */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,devices,reports}/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/bench/', ...grouped.map((file) => `<rootDir>/${file}$`)],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
  testSequencer: './scripts/test/sequencer.mjs',
  // A hook that starts the service waits long on a machine that has other work.
  testTimeout: 120_000,
};
