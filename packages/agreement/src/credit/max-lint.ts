import type { Schedule } from '../credit.ts'
import type { Path } from '../page/remark.ts'
import { amountOf } from '../quantity/read-amount.ts'
import { amountUnit } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { firstBound, mixedUnits, partUnused } from './credit-rules.ts'
import { isNeverMore, leastPaid, payLine, type PayLine } from './pay-line.ts'
import { amountsOf } from './schedule-amounts.ts'

/** A part of the greatest of several, as written, and where. */
export interface WrittenPart {
  readonly text: string
  readonly schedule: Schedule
  readonly path: Path
}

/** Says where a part is never the greatest, can't be compared with another one, or where all pay nothing for a miss. */
export function tellParts(parts: readonly WrittenPart[], place: CreditPlace): void {
  if (tellUnits(parts, place)) return
  const { objective } = place
  if (objective === undefined) return
  const lines = parts.flatMap((part) => {
    const line = payLine(part.schedule, objective.ratio)
    return line === undefined ? [] : [{ ...part, line }]
  })
  tellUnused(lines, place)
  if (lines.length === parts.length) tellNothing(lines, place)
}

function tellUnits(parts: readonly WrittenPart[], { scope }: CreditPlace): boolean {
  const [first] = parts
  const odd = parts.find(({ schedule }) => first !== undefined && unitOf(schedule) !== unitOf(first.schedule))
  if (first === undefined || odd === undefined) return false
  const says = `${odd.text} is ${unitOf(odd.schedule)}, and ${first.text} is ${unitOf(first.schedule)}: which is greater depends on the bill, so a judgement leaves it to people.`
  const fix = `Write all parts as ${unitOf(first.schedule)}.`
  scope.tell({ rule: mixedUnits, path: odd.path, says, fix })
  return true
}

// What is no amount comes down to a part of the charge.
function unitOf(schedule: Schedule): string {
  return amountUnit(amountsOf(schedule)[0] ?? amountOf('1 %'))
}

interface LinedPart extends WrittenPart {
  readonly line: PayLine
}

function tellUnused(parts: readonly LinedPart[], { scope }: CreditPlace): void {
  for (const [index, part] of parts.entries()) {
    const winner = parts.find(
      (other, at) =>
        at !== index &&
        isNeverMore(part.line, other.line) &&
        (at < index || !isNeverMore(other.line, part.line)),
    )
    if (winner === undefined) continue
    const says = `${part.text} is never more than ${winner.text}, so it is never what is paid.`
    scope.tell({ rule: partUnused, path: part.path, says, fix: 'Take it out, or let it pay more.' })
  }
}

function tellNothing(parts: readonly LinedPart[], { path, scope }: CreditPlace): void {
  const least = leastPaid(parts.map(({ line }) => line))
  if (least === undefined) return
  const says = `A promise that is missed by less than ${least} pays nothing back by any of the parts.`
  const fix =
    'Count started blocks in one of them, or add a part that pays from the first miss on, such as 5 %.'
  scope.tell({ rule: firstBound, path: [...path, 'maxOf'], onKey: true, says, fix })
}
