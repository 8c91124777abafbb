import { spawnSync } from 'node:child_process'

/** The median of measured seconds. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Seconds that a whole process took; fails when the process ends in another way than it has to. */
export function processSeconds(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  code = 0,
): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== code) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return (performance.now() - started) / 1000
}

/** The seconds that a process measured itself and printed as its last line. */
export function toldSeconds(args: readonly string[]): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return Number(stdout.trim().split('\n').at(-1))
}

/** One printed line: what was measured, the figure, and what it is held against. */
export function line(
  name: string,
  seconds: number,
  against?: { readonly name: string; readonly seconds: number },
): string {
  const ratio = against === undefined ? '' : `  ${(seconds / against.seconds).toFixed(2)} × ${against.name}`
  return `${name.padEnd(58)} ${seconds.toFixed(3).padStart(8)} s${ratio}`
}
