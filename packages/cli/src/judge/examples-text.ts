import { differenceText } from '@nines/measurement'
import { paint, type Paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import type { Screen } from '../terminal/screen.ts'
import { visible } from '../terminal/visible.ts'
import type { JudgedExample, JudgedExamples } from './judged-example.ts'

/** Each worked example in a line, what came out otherwise below it, and a line that counts. */
export function examplesText(
  { file, judged, versions }: JudgedExamples,
  { hasColours }: Pick<Screen, 'hasColours'>,
): string {
  const colours = paint(hasColours)
  const title = versions[0] === undefined ? '' : `${versions[0].title} (${versions[0].id})`
  return [
    `${colours.strong(visible(title))}: ${plural(judged.length, 'worked example')} in ${visible(file)}`,
    ...judged.flatMap((one) => exampleLines(one, colours)),
    '',
    countLine(judged, colours),
    '',
  ].join('\n')
}

function exampleLines({ verdict, findings }: JudgedExample, { good, bad, quiet }: Paint): readonly string[] {
  const name = visible(verdict.name)
  if (verdict.differs.length === 0) return [`  ${good('✓')} ${name}`]
  const lines = verdict.differs.map((difference, at) => {
    const line = findings[at]?.place.line
    const place = line === undefined ? '' : quiet(`  line ${line}`)
    return `      ${visible(differenceText(difference))}${place}`
  })
  return [`  ${bad('✗')} ${name}`, ...lines]
}

function countLine(judged: readonly JudgedExample[], { good, bad }: Paint): string {
  const wrong = judged.filter(({ findings }) => findings.length > 0).length
  if (wrong === 0)
    return good(judged.length === 1 ? 'It comes out as it is written.' : 'All come out as they are written.')
  const right = judged.length - wrong
  return `${right} as written, ${bad(`${wrong} otherwise`)}. Correct the terms, or write what comes out if that is what is meant.`
}
