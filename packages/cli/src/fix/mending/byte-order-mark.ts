import type { Mending } from '../mending.ts'

export const byteOrderMark: Mending = {
  title: 'A byte order mark at the beginning goes.',
  concernsWholeFile: true,
  find: ({ text }) => {
    const marks = /^\uFEFF*/u.exec(text)?.[0].length ?? 0
    return marks > 0 ? [{ start: 0, end: marks, text: '', says: 'the byte order mark is gone' }] : []
  },
}
