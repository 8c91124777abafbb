/** A time that every severity gets: its name, how it is asked for, and what it usually is, the worst first. */
export interface LevelTime {
  readonly key: 'reply' | 'update' | 'workaround' | 'resolve'
  readonly asks: string
  readonly usual: readonly string[]
}

const reply: LevelTime = {
  key: 'reply',
  asks: 'does a person reply',
  usual: ['15 min', '4 business hours', '1 business day'],
}

// Which time of a severity the event at the end of a ticket's clock belongs to.
const timeOf: Readonly<Record<string, LevelTime>> = {
  'first human reply': reply,
  'next update': {
    key: 'update',
    asks: 'is there news',
    usual: ['1 h', '4 business hours', '1 business day'],
  },
  workaround: {
    key: 'workaround',
    asks: 'does it work for now',
    usual: ['2 h', '8 business hours', '2 business days'],
  },
  resolved: {
    key: 'resolve',
    asks: 'does it work for good',
    usual: ['4 h', '2 business days', '5 business days'],
  },
}

/** The time of a severity that an event at the end of a ticket's clock belongs to; that of the reply where there is none. */
export function timeFor(stop: string): LevelTime {
  return timeOf[stop] ?? reply
}

/** True for an event that severities can have a time for. */
export function isTimed(stop: string): boolean {
  return timeOf[stop] !== undefined
}
