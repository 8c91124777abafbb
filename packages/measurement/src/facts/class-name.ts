import { REQUEST_WORDS, type RulePage } from '@nines/agreement'
import { listed, shown, type Read } from '../reading/desk.ts'
import { meant } from '../reading/meant.ts'
import { isDuration } from '../reading/scalar.ts'

const unknownClass: RulePage = {
  id: 'facts/unknown-class',
  severity: 'error',
  title: 'A class of requests is one that agreements can name',
  why: 'What no list of the agreement names counts as failed, for a promise that forgets a kind must not be kept by it. A class with a letter other than meant (4XX), or a sum beside the classes (all), would be taken for thousands of failures.',
}

export const classRules: readonly RulePage[] = [unknownClass]

/** Groups of statuses, and the words that agreements have for other requests. */
export const CLASS_WORDS: readonly string[] = ['1xx', '2xx', '3xx', '4xx', '5xx', ...REQUEST_WORDS]

const LATER = 'later than '

/** Whether a name is a class of requests: a status, a group of them, how late it came, or a word of the language. */
export function isClassName(name: string): boolean {
  if (name.startsWith(LATER)) return isDuration(name.slice(LATER.length))
  return /^[1-5]\d\d$/.test(name) || CLASS_WORDS.includes(name)
}

const classAt =
  (onKey: boolean): Read<string> =>
  (data, at, desk) => {
    if (typeof data === 'string' && isClassName(data)) return data
    const near = typeof data === 'string' ? meant(data, CLASS_WORDS) : undefined
    const says = `${shown(data)} is no class of requests: that is a status (503), a group of them (5xx), later than 5 min, or one of ${listed(REQUEST_WORDS)}.`
    const fix = near === undefined ? 'Write one of these, and sums nowhere.' : `Write ${near}.`
    desk.tell({ rule: unknownClass, at, onKey, says, fix })
    return undefined
  }

/** Reads the name of a class, as a key of counts. */
export const classKey: Read<string> = classAt(true)

/** Reads the class of one delivery. */
export const classWord: Read<string> = classAt(false)
