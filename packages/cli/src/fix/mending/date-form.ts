import { eachScalar } from '../each-scalar.ts'
import type { Mending } from '../mending.ts'
import { respell } from '../respell.ts'

export const dateForm: Mending = {
  title: 'A date that begins with the year is written with hyphens: `2026/10/1` is `2026-10-01`.',
  find: eachScalar(({ node, forms }) => {
    const date = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(String(node.value))
    if (date === null || !forms.some(({ title }) => title === 'CalendarDate')) return []
    const [written, year = '', month = '', day = ''] = date
    const meant = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
    return meant === written ? [] : respell(node, meant, `${written} is written ${meant}`)
  }),
}
