import { Fraction } from 'fraction.js'
import type { Span } from '../time/span.ts'
import type { Judgement } from './judgement.ts'

const zero = new Fraction(0)

/** What is said where nothing is promised, or no promise covers a thing. */
export interface Unjudged extends Pick<Judgement, 'verdict' | 'because' | 'entity' | 'version'> {
  readonly id: string
  readonly says: string
}

/** A judgement that says why there is none. */
export function unjudged(span: Span, { id, entity, version, verdict, because, says }: Unjudged): Judgement {
  return {
    metric: id,
    entry: id.split('.')[0] ?? id,
    entity,
    version,
    ...span,
    verdict,
    because,
    target: '',
    measured: 'share',
    ends: null,
    good: zero,
    total: zero,
    unknown: zero,
    coverage: zero,
    disputed: false,
    budgetSpent: null,
    letOff: [],
    incidents: [],
    credit: null,
    claims: [],
    notifiedInTime: false,
    difference: null,
    workings: [says],
    remarks: [],
  }
}
