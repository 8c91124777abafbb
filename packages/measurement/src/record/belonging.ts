import type { Agreement, RulePage } from '@nines/agreement'
import type { Desk } from '../reading/desk.ts'
import { listed, shown } from '../reading/desk.ts'
import { areRecordsKnown, type KnownNames } from './known-names.ts'
import type { Records } from './record.ts'

const otherAgreement: RulePage = {
  id: 'records/agreement',
  severity: 'error',
  title: 'Records are of the agreement that is judged',
  why: 'Work that was agreed with one customer lets nothing off for another. A file beside the wrong agreement would take time out of promises that it has nothing to do with.',
}

/** Told of sums, too. */
export const unknownExclusion: RulePage = {
  id: 'records/known-exclusion',
  severity: 'error',
  title: 'A record stands under an exclusion of the agreement',
  why: 'Only what the agreement excludes is let off, with its notice, its hours and its quota. Under a name that it does not have nothing is let off, and nobody would see that it was meant to be.',
}

export const belongingRules: readonly RulePage[] = [otherAgreement, unknownExclusion]

/** What the records are held against. */
export interface RecordsQuestion {
  readonly agreement: Pick<Agreement, 'id'> &
    KnownNames & {
      /** Ids of exclusions that a record may stand under; absent: any. */
      readonly exclusions?: readonly { readonly id: string }[]
    }
  /** Epoch seconds; what lies after it can't have happened, though maintenance may be planned. */
  readonly now: number
}

type Document = Records & { readonly agreement: string }

/** Whether records are of an agreement, stand under exclusions that it has, and name what it promises and its parties. */
export function belongs(
  { agreement: id, ...records }: Document,
  { agreement: promised }: Pick<RecordsQuestion, 'agreement'>,
  desk: Desk,
): boolean {
  if (id !== promised.id) {
    const says = `These are records of ${shown(id)}, and ${shown(promised.id)} is judged.`
    desk.tell({
      rule: otherAgreement,
      at: ['agreement'],
      says,
      fix: 'Move the file beside its agreement.',
    })
    return false
  }
  const known = areRecordsKnown(records, promised, desk)
  return areUnderKnown(records, promised, desk) && known
}

function areUnderKnown(
  records: Records,
  { exclusions }: Pick<RecordsQuestion['agreement'], 'exclusions'>,
  desk: Desk,
): boolean {
  const known = exclusions?.map((each) => each.id)
  const lists = [
    ['maintenance', records.maintenance],
    ['exclusions', records.exclusions],
  ] as const
  const strangers = lists.flatMap(([name, items]) =>
    items.flatMap(({ under }, index) =>
      known?.includes(under) === false ? [[name, index, under] as const] : [],
    ),
  )
  for (const [name, index, under] of strangers) {
    const says = `The agreement has no exclusion ${shown(under)}; there are ${listed(known ?? [])}.`
    desk.tell({
      rule: unknownExclusion,
      at: [name, index, 'under'],
      says,
      fix: 'Write one of these.',
    })
  }
  return strangers.length === 0
}
