import { expect, it } from 'vitest'
import { dutyOf } from './duty.ts'

it.each([
  ['Announces planned work 48 hours ahead.', { says: 'Announces planned work.', notice: '48 h' }],
  [
    'Announces planned work, 5 business days in advance',
    { says: 'Announces planned work.', notice: '5 business days' },
  ],
  ['Answers questions within 30 minutes.', { says: 'Answers questions.', within: '30 min' }],
  ['Says 2 d before', { says: 'Says.', notice: '2 d' }],
  ['Runs it.', 'Runs it.'],
  ['Keeps 14 days of backups.', 'Keeps 14 days of backups.'],
])('%s', (answer, duty) => {
  expect(dutyOf(answer)).toEqual(duty)
})
