import { paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import type { Screen } from '../terminal/screen.ts'
import { visible } from '../terminal/visible.ts'
import { caseWords } from './explain/metric-meaning.ts'
import type { MadeFiles } from './made-files.ts'
import type { WorkedCase } from './proof/worked-case.ts'

/** Tells what was written, and the next commands. */
export function closingText(
  { agreement: file, cases, changed, misses, id }: MadeFiles,
  { hasColours }: Pick<Screen, 'hasColours'>,
): string {
  const { good, strong, quiet } = paint(hasColours)
  const lines = plural(file.text.trimEnd().split('\n').length, 'line')
  const folder = visible(file.shown.replace(/\/agreement\.yaml$/u, ''))
  return [
    `${good('✓')} wrote ${strong(visible(file.shown))}, ${lines}: ${visible(id)} version 1, a draft`,
    ...(cases === undefined
      ? []
      : [`${good('✓')} wrote ${strong(visible(cases.shown))}, what it would come to`]),
    ...changed.map(({ shown }) => `${good('✓')} extended ${strong(visible(shown))}`),
    ...(misses.length === 0 ? [] : ['', 'What it comes to:', ...misses.slice(0, most).map(missText)]),
    '',
    'Next:',
    `  nines check ${folder}   ${quiet('while it is edited')}`,
    `  nines plan ${folder}    ${quiet('what pages, how soon, and what it costs')}`,
    ...(cases === undefined
      ? []
      : [`  nines judge ${folder} --cases   ${quiet('whether the examples still come out so')}`]),
    `  then open a pull request: the parties approve it there`,
    '',
  ].join('\n')
}

const most = 5 // promises: enough to see whether what was written is what was meant

function missText(one: WorkedCase): string {
  return `  ${visible(one.metric)}: ${visible(caseWords(one))}`
}

/** The file as a person looks at it before it is written. */
export function previewText(text: string): string {
  return text.trimEnd().split('\n').map(visible).join('\n')
}
