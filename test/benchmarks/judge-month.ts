// Reads a month of facts and judges it, or only parses it, in a process of its own. Prints seconds and the most memory in MB.
import { readFileSync } from 'node:fs'
import { judge, noRecords, readFacts } from '@nines/measurement'
import { readRepository } from '@nines/repository'

const [, , way = '', file = ''] = process.argv
const now = 1_800_000_000 // after the month

async function judgeMonth(text: string): Promise<number> {
  const { agreement, calendars } = await hundredPromises()
  const began = performance.now()
  const facts = readFacts(file, text, { agreement, now })
  if (!facts.ok) throw new Error(facts.findings[0]?.says)
  const { judgements } = judge({ versions: [agreement], facts: facts.value, records: noRecords, calendars })
  if (judgements.filter(({ verdict }) => verdict === 'met').length !== 100)
    throw new Error('Something was missed.')
  return performance.now() - began
}

async function hundredPromises() {
  const { agreements, book } = await readRepository('.')
  const reading = agreements.get('acme/checkout-api')
  if (reading?.ok !== true) throw new Error('slas/acme/checkout-api cannot be read.')
  const [uptime] = reading.value.metrics.filter(({ id }) => id === 'uptime')
  if (uptime === undefined) throw new Error('The checkout promises no uptime.')
  const metrics = Array.from({ length: 100 }, (_, i) => ({ ...uptime, id: `m${i}`, entry: `m${i}` }))
  return { agreement: { ...reading.value, metrics }, calendars: book.calendars }
}

function parseMonth(text: string): number {
  const began = performance.now()
  if (typeof JSON.parse(text) !== 'object') throw new Error('Nothing was parsed.')
  return performance.now() - began
}

const text = readFileSync(file, 'utf8')
const milliseconds = way === 'judge' ? await judgeMonth(text) : parseMonth(text)
console.log(process.resourceUsage().maxRSS / 1024)
console.log(milliseconds / 1000)
