import { rules, type RulePage } from '@nines/agreement'
import { fileRules } from '@nines/repository'
import type { Door } from '../door.ts'
import { fine, type ExitCode } from '../exit-code.ts'
import { Refusal } from '../refusal.ts'
import { paint, type Paint } from '../terminal/paint.ts'
import { pad } from '../terminal/width.ts'
import { wrap } from '../terminal/wrap.ts'
import { planRules } from './plan-rules.ts'

/** What was asked of `explain`: one rule, or all of them. */
export interface ExplainRequest {
  readonly rule: string | undefined
  readonly format: 'text' | 'json'
}

/** Every rule that a finding can name, by its id. */
export const allRules: readonly RulePage[] = [
  ...new Map([...rules, ...fileRules, ...planRules].map((page) => [page.id, page])).values(),
].toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** Prints the page of a rule, or the list of all rules. */
export function explain({ out }: Door, { rule, format }: ExplainRequest): ExitCode {
  const pages = rule === undefined ? allRules : [pageOf(rule)]
  const colours = paint(out.hasColours)
  const cells = Math.min(out.columns, 100)
  if (format === 'json')
    out.write(`${JSON.stringify({ kind: 'nines/explain/v1', rules: pages.map(shape) }, null, 2)}\n`)
  else out.write(rule === undefined ? listText(pages, colours) : pageText(pages, colours, cells))
  return fine
}

function pageOf(rule: string): RulePage {
  const page = allRules.find(({ id }) => id === rule)
  if (page) return page
  const alike = allRules
    .filter(({ id }) => id.split('/')[1] === rule || id.startsWith(`${rule}/`))
    .map(({ id }) => id)
  const fix = alike.length === 0 ? '`nines explain` lists all rules.' : `Say one of ${alike.join(', ')}.`
  throw new Refusal(`There is no rule ${rule}.`, fix)
}

function shape({ id, severity, title, why }: RulePage): RulePage {
  return { id, severity, title, why }
}

function pageText(pages: readonly RulePage[], { strong, quiet }: Paint, cells: number): string {
  const blocks = pages.map(({ id, severity, title, why }) => {
    const paragraph = wrap(why, cells - 2).map((line) => `  ${line}`)
    return [`${strong(id)}  ${quiet(severity)}`, '', `  ${title}.`, '', ...paragraph, ''].join('\n')
  })
  return blocks.join('\n')
}

function listText(pages: readonly RulePage[], { strong }: Paint): string {
  const width = Math.max(...pages.map(({ id }) => id.length))
  const lines = pages.map(({ id, title }) => `${strong(pad(id, width))}  ${title}`)
  return `${lines.join('\n')}\n`
}
