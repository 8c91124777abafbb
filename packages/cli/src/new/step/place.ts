import type { Complaint } from '../asking/question.ts'
import { fill, type Context, type Work } from '../context.ts'
import { mostCommon } from '../known.ts'
import { at, namesAt, put, textAt } from '../writing/sheet.ts'
import { bookOf, withAccount } from '../writing/parties-text.ts'
import type { AskedMetric } from './asked-metric.ts'
import { partyComplaints } from './party.ts'

/** Where the service runs, asked once, for the first metric that CloudWatch measures. */
export async function place(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  const measured = namesAt(work.sheet, ['metrics', id, 'measure', kind.measure])
  const isSeen = measured.some((key) => cloudSources.has(key))
  if (!isSeen || at(work.sheet, ['runs']) !== undefined) return work
  return askRegion(context, await askAccount(context, work))
}

// Sources that CloudWatch has; everything else is handed in, or asked of people.
const cloudSources: ReadonlySet<string> = new Set([
  'alb',
  'restApi',
  'httpApi',
  'lambda',
  'sqs',
  'custom',
  'canary',
])

interface Account {
  readonly provider: string
  readonly name: string
}

function askAccount(context: Context, work: Work): Promise<Work> {
  const provider = textAt(work.sheet, ['stakeholders', 'provider'])
  const named = context.interview.peek('account')[0]?.name
  return named === undefined
    ? chooseAccount(context, work, provider)
    : addAccount(context, work, { provider, name: named })
}

async function chooseAccount(context: Context, work: Work, provider: string): Promise<Work> {
  const accounts = new Map(Object.entries(work.book.parties.get(provider)?.accounts ?? {}))
  const [first] = accounts.keys()
  const name = await context.interview.choose({
    flag: 'account',
    isReferredTo: true,
    asks: `In which AWS account of ${provider} does it run?`,
    example: first ?? 'production',
    usual: accounts.size === 1 ? first : usualAccount(context, provider),
    isSure: accounts.size === 1 && context.interview.peek('account').length === 0,
    choices: [...accounts].map(([value, number]) => ({ value, label: value, hint: number })),
    other: 'an account that is not there yet',
    otherAsks: 'A short name for it, such as production:',
    judge: (answer) => (accounts.has(answer) ? [] : numberComplaints(work, { provider, name: answer })),
  })
  if (accounts.has(name) || context.interview.isPretending()) return running(work, name)
  return addAccount(context, work, { provider, name })
}

function usualAccount({ surroundings }: Context, provider: string): string | undefined {
  const own = surroundings.agreements.filter((known) => known.provider === provider)
  return mostCommon(own.map(({ account }) => account))
}

// Also for one that is there already: a script may say its number every time, as long as it is the same.
async function addAccount(context: Context, work: Work, account: Account): Promise<Work> {
  const { provider, name } = account
  const number = await context.interview.text({
    flag: 'account',
    name,
    asks: `The 12 digits of the AWS account ${name}, which is added to ${work.book.shown}:`,
    example: '111122223333',
    isReferredTo: true,
    why: `${name} is no account of ${provider} yet: its 12 digits add it`,
    judge: (answer) => numberComplaints(work, account, answer),
  })
  const party = work.book.parties.get(provider)
  if (party === undefined || Object.hasOwn(party.accounts, name) || context.interview.isPretending())
    return running(work, name)
  const text = withAccount(work.book.text, provider, name, number)
  return { ...running(work, name), book: bookOf(work.book.shown, text) }
}

function running(work: Work, account: string): Work {
  return { ...work, sheet: put(work.sheet, ['runs'], { account, region: 'eu-west-1' }) }
}

function numberComplaints(
  work: Work,
  { provider, name }: Account,
  number = '111122223333',
): readonly Complaint[] {
  const party = work.book.parties.get(provider)
  if (party === undefined) return []
  const known = party.accounts[name]
  if (known === undefined || !Object.hasOwn(party.accounts, name)) {
    const text = withAccount(work.book.text, provider, name, number)
    return partyComplaints(work, text, ['parties', provider, 'accounts', name])
  }
  if (known === number) return []
  const says = `${name} of ${provider} is the account ${known}, and here stands ${number}.`
  return [{ isError: true, says, fix: 'Give the other account another name.' }]
}

function askRegion(context: Context, work: Work): Promise<Work> {
  const { agreements, region } = context.surroundings
  const account = textAt(work.sheet, ['runs', 'account'])
  const provider = textAt(work.sheet, ['stakeholders', 'provider'])
  const there = agreements.filter((known) => known.account === account && known.provider === provider)
  return fill(context, work, {
    at: ['runs', 'region'],
    flag: 'region',
    asks: 'In which AWS region?',
    example: 'eu-west-1',
    usual:
      mostCommon(there.map((known) => known.region)) ??
      mostCommon(agreements.map((known) => known.region)) ??
      region,
  })
}
