import { defineConfig } from 'vitest/config'
import { ClosingLine } from './closing-line.ts'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['dot', new ClosingLine()],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
