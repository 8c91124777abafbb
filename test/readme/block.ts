import { spawnSync } from 'node:child_process'

/** A command of a `console` block and the output that the page shows for it. */
export interface Shown {
  readonly command: string
  readonly output: readonly string[]
}

/** The commands of every `console` block of a page, in order. */
export function shownCommands(page: string): readonly Shown[] {
  return [...page.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, text = '']) => commandsOf(text))
}

function commandsOf(text: string): readonly Shown[] {
  const [, ...parts] = text.split(/^\$ /m)
  return parts.map((part) => {
    const [command = '', ...output] = part.trimEnd().split('\n')
    return { command, output }
  })
}

/** Runs a command of the page and gives what it printed; `pnpm` alone stands for the pnpm that this repository pins. */
export function run(command: string): readonly string[] {
  const [, script = '', rest = ''] =
    /^(?:npx -y pnpm@[\d.]+|pnpm)(?: --silent)? (start|nines)\b ?(.*)$/.exec(command) ?? []
  if (script === '') throw new Error(`The page shows a command that no test can run: ${command}`)
  const args = script === 'start' ? ['start'] : rest.split(' ').filter((word) => word !== '')
  const { stdout, stderr } = spawnSync(process.execPath, ['packages/cli/src/main.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return `${stdout}${stderr}`.trimEnd().split('\n')
}

/** Whether an output is what the page shows: `…` stands for anything within a line, and alone for any lines. */
export function matches(shown: readonly string[], printed: readonly string[]): boolean {
  const pattern = shown.map((line) =>
    line.trim() === '…' ? '(?:.*\n)*?' : `${line.split('…').map(escaped).join('.*')}\n`,
  )
  return new RegExp(`^${pattern.join('')}$`).test(`${printed.join('\n')}\n`)
}

function escaped(text: string): string {
  return RegExp.escape(text)
}
