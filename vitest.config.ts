import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,test,web,bin,portal,widget}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
