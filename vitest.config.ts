import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const compiled = 'tests/setup/compiled.ts'
const alias = { '@': root }

export default defineConfig({
  resolve: { alias },
  test: {
    restoreMocks: true,
    silent: 'passed-only',
    expect: { poll: { timeout: 30_000 } },
    // Most of them wait for a database, a process or a clock: one worker for two cores leaves both idle.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          globalSetup: [compiled],
          setupFiles: ['tests/setup/quiet-console.ts', 'tests/setup/environment.ts'],
          // Browser tests run beside these; a slow moment is no failure.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: [compiled, 'tests/setup/postgres.ts'],
          setupFiles: [
            'tests/setup/quiet-console.ts',
            'tests/setup/environment.ts',
            'tests/setup/own-database.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          globalSetup: [compiled],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
