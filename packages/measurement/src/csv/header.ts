import type { RulePage } from '@nines/agreement'
import { CLASS_WORDS, isClassName } from '../facts/class-name.ts'
import { listed, shown, type Remark } from '../reading/desk.ts'
import { meant } from '../reading/meant.ts'
import type { TextSpan } from '../reading/text-place.ts'
import { listForms, type ListForm } from './list-form.ts'
import type { Cell } from './sheet.ts'

/** Told of the sheets beside metrics, too. */
export const otherHeader: RulePage = {
  id: 'facts/header',
  severity: 'error',
  title: 'A sheet says by its header what it holds',
  why: 'The columns decide what the lines are: at,good,total are counts by interval, id,from,to are outages. With one that is mistyped the whole sheet would be taken for something else.',
}

export const headerRules: readonly RulePage[] = [otherHeader]

type Tell = (at: TextSpan, words: Omit<Remark, 'at'>) => void

/** Kinds of facts that have a line for each interval. */
export type SeriesKind = 'counted' | 'levels' | 'classes'

const NUMBERS = ['good', 'total', 'value']
const HEADERS = 'Write at,good,total for counts, at,value for one number, or classes such as at,2xx,5xx.'

/** The kind of series that columns beside `at` make; undefined where they make none, which is told. */
export function seriesKind(columns: readonly Cell[], tell: Tell): SeriesKind | undefined {
  const names = columns.map(({ text }) => text)
  if (names.join() === 'value') return 'levels'
  if (names.toSorted().join() === 'good,total') return 'counted'
  if (names.length > 0 && names.every(isClassName)) return 'classes'
  const stranger = columns.find(({ text }) => !NUMBERS.includes(text) && !isClassName(text))
  return stranger === undefined ? tellMixture(names, columns[0], tell) : tellStranger(stranger, names, tell)
}

function tellStranger(stranger: Cell, names: readonly string[], tell: Tell): undefined {
  const word = meant(stranger.text, [...NUMBERS, ...CLASS_WORDS]) ?? missingHalf(names)
  const says = `${shown(stranger.text)} is no column of a series, and no class of requests.`
  tell(stranger, { rule: otherHeader, says, fix: word === undefined ? HEADERS : `Write ${word}.` })
  return undefined
}

function missingHalf(names: readonly string[]): string | undefined {
  if (names.length > 2 || names.includes('good') === names.includes('total')) return undefined
  return names.includes('good') ? 'total' : 'good'
}

function tellMixture(names: readonly string[], at: TextSpan = { start: 0, end: 1 }, tell: Tell): undefined {
  const half = names.length === 1 ? missingHalf(names) : undefined
  const says =
    half === undefined
      ? `A series of ${names.length === 0 ? 'at alone' : `at, ${listed(names)}`} is of no kind.`
      : `${names[0] ?? ''} stands here without ${half}.`
  tell(at, { rule: otherHeader, says, fix: half === undefined ? HEADERS : `Add ${half}.` })
  return undefined
}

/** Tells of a column that a list has not. */
export function tellColumn(stranger: Cell, known: readonly string[], tell: Tell): undefined {
  const near = meant(stranger.text, known)
  const says = `${shown(stranger.text)} is no column here; there are ${listed(known)}.`
  tell(stranger, {
    rule: otherHeader,
    says,
    fix: near === undefined ? 'Take it out, or write one of these.' : `Write ${near}.`,
  })
  return undefined
}

/** Tells of a header that belongs to no kind of facts, by the kind that it comes nearest to. */
export function tellKind(columns: readonly Cell[], tell: Tell): undefined {
  const names = columns.map(({ text }) => text)
  const [first = { text: '', start: 0, end: 1 }, ...rest] = columns
  if (rest.length > 0 && rest.every(({ text }) => NUMBERS.includes(text) || isClassName(text)))
    return tellFirst(first, tell)
  const form = nearestForm(names)
  if (form === undefined) {
    const fix = 'Write a header such as at,good,total, id,from,to or id,severity,opened,stopped.'
    tell(first, { rule: otherHeader, says: 'The header names no kind of facts.', fix })
    return undefined
  }
  return tellLacking(form, columns, tell)
}

function tellFirst(first: Cell, tell: Tell): undefined {
  const says = `The first column is ${shown(first.text)}, and a series begins with at: the instant at which each interval starts.`
  tell(first, { rule: otherHeader, says, fix: 'Write at as the first column.' })
  return undefined
}

// The one of which the most columns stand here; at least two, for many have an id.
function nearestForm(names: readonly string[]): ListForm | undefined {
  const count = ({ needed }: ListForm): number => needed.filter((column) => names.includes(column)).length
  const [best] = listForms.toSorted((left, right) => count(right) - count(left))
  return best !== undefined && count(best) > 1 ? best : undefined
}

function tellLacking({ kind, needed, optional }: ListForm, columns: readonly Cell[], tell: Tell): undefined {
  const names = columns.map(({ text }) => text)
  const lacking = needed.find((column) => !names.includes(column)) ?? ''
  const stranger = columns.find(({ text }) => ![...needed, ...optional].includes(text))
  const says = `The sheet looks like ${kind}, which need ${listed(needed)}, and ${lacking} is missing.`
  const fix =
    stranger !== undefined && meant(stranger.text, [lacking]) !== undefined
      ? `Write ${lacking} instead of ${stranger.text}.`
      : `Add ${lacking}.`
  tell(stranger ?? columns[0] ?? { start: 0, end: 1 }, { rule: otherHeader, says, fix })
  return undefined
}
