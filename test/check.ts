// Everything that CI needs to pass, in the order in which a mistake is cheapest to find.
import { spawnSync } from 'node:child_process'

interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

const steps: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--quiet'] },
  { name: 'types', command: ['tsc', '-b', 'test'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
]

function passes({ name, command: [program, ...args] }: Step): boolean {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (status !== 0) console.log(`${stdout}${stderr}`)
  return status === 0
}

const failed = steps.filter((step) => !passes(step))
if (failed.length > 0) {
  console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`)
  process.exit(1)
}
const { status } = spawnSync('vitest', ['run', '--config', 'test/vitest.config.ts', '--root', '.'], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
