import { fill, type Context, type Work } from '../context.ts'
import type { AskedMetric } from './asked-metric.ts'

/** What is stated, by whom, and what is shown with it. */
export async function attested(context: Context, work: Work, { id }: AskedMetric): Promise<Work> {
  const path = ['metrics', id, 'measure', 'attested']
  const stated = await fill(context, work, {
    at: [...path, 'states'],
    flag: 'states',
    name: id,
    asks: 'What is stated, in a sentence?',
    example: 'A backup was restored within a day.',
    usual: 'A backup was restored as a trial.',
  })
  const by = await fill(context, stated, {
    at: [...path, 'by'],
    flag: 'attested-by',
    name: id,
    asks: 'Who states it?',
    example: 'provider',
    usual: 'provider',
    choices: [
      { value: 'provider', label: 'the provider' },
      { value: 'customer', label: 'the customer' },
      { value: 'both', label: 'both' },
    ],
  })
  return fill(context, by, {
    at: [...path, 'evidence'],
    flag: 'evidence',
    name: id,
    asks: 'What is shown with it?',
    example: 'protocol',
    usual: 'protocol',
    value: (answer) => answer.split(',').map((part) => part.trim()),
  })
}
