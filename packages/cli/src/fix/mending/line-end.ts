import type { Mending } from '../mending.ts'

export const lineEnd: Mending = {
  title: 'Lines end in LF, not in CRLF.',
  concernsWholeFile: true,
  find: ({ text }) =>
    [...text.matchAll(/\r\n/gu)].map(({ index }) => ({
      start: index,
      end: index + 1,
      text: '',
      says: 'line ends in LF, not in CRLF',
    })),
}
