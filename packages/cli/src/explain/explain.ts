import { nearest, type RulePage } from '@nines/agreement'
import { planRules } from '@nines/enforcement'
import { judgeRules } from '@nines/measurement'
import type { Door } from '../door.ts'
import { fine, type ExitCode } from '../exit-code.ts'
import { Refusal } from '../refusal.ts'
import { paint, type Paint } from '../terminal/paint.ts'
import { pad } from '../terminal/width.ts'
import { wrap } from '../terminal/wrap.ts'
import { checkRules, sorted } from './check-rules.ts'

/** What was asked of `explain`: one rule, or all of them. */
export interface ExplainRequest {
  readonly rule: string | undefined
  readonly format: 'text' | 'json'
}

/** Every rule that a finding can name, by its id. */
export const allRules: readonly RulePage[] = sorted([...checkRules, ...planRules, ...judgeRules])

/** Prints the page of a rule, the list of a folder, or the list of all rules. */
export function explain({ out }: Door, { rule, format }: ExplainRequest): ExitCode {
  const folder = folderOf(rule)
  const pages = folder ?? [pageOf(rule ?? '')]
  const colours = paint(out.hasColours)
  const cells = Math.min(out.columns, 100)
  if (format === 'json')
    out.write(`${JSON.stringify({ kind: 'nines/explain/v1', rules: pages.map(shape) }, null, 2)}\n`)
  else out.write(folder === undefined ? pageText(pages, colours, cells) : listText(pages, colours))
  return fine
}

// The part of an id before the slash, with or without it; all of them where nothing was asked.
function folderOf(asked: string | undefined): readonly RulePage[] | undefined {
  if (asked === undefined) return allRules
  const start = asked.endsWith('/') ? asked : `${asked}/`
  const pages = allRules.filter(({ id }) => id.startsWith(start))
  return pages.length === 0 ? undefined : pages
}

function pageOf(rule: string): RulePage {
  const page = allRules.find(({ id }) => id === rule)
  if (page) return page
  const namesakes = allRules.filter(({ id }) => id.split('/')[1] === rule).map(({ id }) => id)
  throw new Refusal(`There is no rule ${rule}.`, remedyFor(rule, namesakes))
}

function remedyFor(rule: string, namesakes: readonly string[]): string {
  if (namesakes.length > 0) return `Say ${namesakes.join(' or ')}.`
  const folders = [...new Set(allRules.map(({ id }) => id.split('/')[0] ?? ''))]
  const near = nearest(rule, [...allRules.map(({ id }) => id), ...folders])
  return near === undefined ? '`nines explain` lists all rules.' : `The nearest is ${near}.`
}

function shape({ id, severity, title, why, example }: RulePage): RulePage {
  return { id, severity, title, why, ...(example && { example }) }
}

function pageText(pages: readonly RulePage[], { strong, quiet }: Paint, cells: number): string {
  const blocks = pages.map(({ id, severity, title, why, example }) => {
    const paragraph = wrap(why, cells - 2).map((line) => `  ${line}`)
    // An example is YAML: to be copied as it is, it is not wrapped.
    const lines = example
      ? [`  ${quiet('Told:')}    ${example.told}`, `  ${quiet('Mended:')}  ${example.mended}`, '']
      : []
    return [`${strong(id)}  ${quiet(severity)}`, '', `  ${title}.`, '', ...paragraph, '', ...lines].join('\n')
  })
  return blocks.join('\n')
}

function listText(pages: readonly RulePage[], { strong }: Paint): string {
  const width = Math.max(...pages.map(({ id }) => id.length))
  const lines = pages.map(({ id, title }) => `${strong(pad(id, width))}  ${title}`)
  return `${lines.join('\n')}\n`
}
