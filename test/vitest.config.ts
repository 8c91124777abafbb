import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.laws.ts', 'test/**/*.test.ts'],
    reporters: ['dot', './test/closing-line.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
