import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/** Prints the counts of a run, alone on the last line, in words that any CI can read. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], _reason: TestRunEndReason): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    const failed = states.filter((state) => state === 'failed').length + broken + errors.length
    const passed = states.filter((state) => state === 'passed').length
    const skipped = states.filter((state) => state === 'skipped').length
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
    // Other reporters print their details at the same event: only at the exit is this line the last.
    process.once('exit', () => process.stdout.write(line))
  }
}
