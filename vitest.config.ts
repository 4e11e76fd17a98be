import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,test,web,bin,portal,widget}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    // Much of a browser test is waiting: all cores, not all but one.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
