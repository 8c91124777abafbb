import type { Agreement, BoundedStep } from '@nines/agreement'

// Two agreements are unsound on purpose: reading refuses their schedules, as it has to. To see what judging would make of the
// holes in them they are read with sound ones, and the holes are put back.

interface Hole {
  readonly written: string
  readonly sound: string
  readonly reopen: (steps: readonly BoundedStep[]) => readonly BoundedStep[]
}

const holes: Readonly<Record<string, Hole>> = {
  'github-enterprise-2021': {
    written: '> 99 % and <= 99.9 % -> 10 %',
    sound: '>= 99 % and < 99.9 % -> 10 %',
    // Exactly 99 % lies in no step, and exactly 99.9 % in one.
    reopen: ([first, ...rest]) => (first === undefined ? rest : [swapEnds(first), ...rest]),
  },
  'gsa-cloud': {
    written: '"< 95 % -> 100 %"',
    sound: '">= 95 % and < 95.5 % -> 60 %", "< 95 % -> 100 %"',
    reopen: (steps) => steps.filter(({ text }) => !text.endsWith('60 %')),
  },
}

function swapEnds(step: BoundedStep): BoundedStep {
  const { from, to } = step.range
  return {
    ...step,
    range: {
      ...(from && { from: { ...from, inclusive: !from.inclusive } }),
      ...(to && { to: { ...to, inclusive: !to.inclusive } }),
    },
  }
}

/** The text of an agreement with a sound schedule. */
export function soundly(folder: string, text: string): string {
  const hole = holes[folder]
  return hole === undefined ? text : text.replace(hole.written, hole.sound)
}

/** An agreement with the schedule that its text has. */
export function asWritten(folder: string, agreement: Agreement): Agreement {
  const hole = holes[folder]
  if (hole === undefined) return agreement
  const metrics = agreement.metrics.map((metric) => {
    const { credit } = metric
    if (credit?.schedule.kind !== 'steps') return metric
    const schedule = { ...credit.schedule, steps: hole.reopen(credit.schedule.steps) }
    return { ...metric, credit: { ...credit, schedule } }
  })
  return { ...agreement, metrics }
}
