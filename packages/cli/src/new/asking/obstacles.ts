import { paint } from '../../terminal/paint.ts'
import { plural } from '../../terminal/plural.ts'
import type { Screen } from '../../terminal/screen.ts'
import { visible } from '../../terminal/visible.ts'
import type { Missing, Outcome } from './interview.ts'
import type { WrongAnswer } from './wrong-answer.ts'

/** What stands in the way of writing anything, all of it at once: wrong values of flags, then flags that are missing. */
export function obstaclesText({ missing, wrong }: Outcome, look: Pick<Screen, 'hasColours'>): string {
  const { bad } = paint(look.hasColours)
  const heading = `${plural(wrong.length, 'flag is', 'flags are')} wrong:`
  const parts = [
    ...(wrong.length > 0 ? [[heading, ...wrong.map(wrongText)].join('\n\n')] : []),
    ...(missing.length > 0 ? [missingText(missing)] : []),
  ]
  return `${bad('nines:')} ${parts.join('\n\n')}\n`
}

function wrongText({ flag, value, says, fix }: WrongAnswer): string {
  return [`  --${flag} ${visible(value)}`, `  ${visible(says)}`, `  ${visible(fix)}`].join('\n')
}

/** `3 answers are missing, and nobody can be asked` */
export function missingWords(count: number): string {
  return `${plural(count, 'answer is', 'answers are')} missing, and nobody can be asked`
}

function missingText(missing: readonly Missing[]): string {
  const flags = missing.map(({ flag, why = '', usual }) =>
    usual === undefined ? [flag, visible(why)] : [flag, `--yes takes ${visible(usual)}`],
  )
  const wide = Math.max(...flags.map(([flag = '']) => flag.length))
  const isUsual = missing.some(({ usual }) => usual !== undefined)
  return [
    `${missingWords(missing.length)}:`,
    ...flags.map(([flag = '', usual = '']) => `  ${flag.padEnd(wide)}   ${usual}`.trimEnd()),
    isUsual
      ? 'Give them, with --yes only those without a usual one; in a terminal they are asked.'
      : 'Give them; in a terminal they are asked.',
  ].join('\n')
}
