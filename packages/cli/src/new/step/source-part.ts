import { askChoice, askMaybe, askText } from '../asking/ask-person.ts'
import type { Prompter } from '../asking/prompter.ts'
import type { Complaint } from '../asking/question.ts'
import { flowMap } from '../writing/flow.ts'
import type { PlainMap } from '../writing/sheet.ts'

/** Sources as they are offered. */
export const sourceLabels: Readonly<Record<string, string>> = {
  alb: 'an Application Load Balancer',
  restApi: 'a REST API of API Gateway',
  httpApi: 'an HTTP API of API Gateway',
  lambda: 'a Lambda function',
  sqs: 'an SQS queue',
  custom: 'metrics of your own',
  github: 'issues of a GitHub repository',
  canary: 'a canary of CloudWatch Synthetics',
  reported: 'it is handed in as facts, without an alarm',
}

interface Part {
  readonly key: string
  readonly asks: string
  readonly example: string
  readonly mayBeEmpty?: true
}

const stage: Part = { key: 'stage', asks: 'Only one stage?', example: 'prod', mayBeEmpty: true }

const partsOf: Readonly<Record<string, readonly Part[]>> = {
  alb: [
    {
      key: 'alb',
      asks: 'Which load balancer? The end of its ARN, app/name/id:',
      example: 'app/checkout/50dc6c495c0c9188',
    },
  ],
  restApi: [{ key: 'restApi', asks: 'Which REST API, by its name?', example: 'quotes' }, stage],
  httpApi: [{ key: 'httpApi', asks: 'Which HTTP API, by its id?', example: 'a1b2c3d4e5' }, stage],
  lambda: [{ key: 'lambda', asks: 'Which function, by its name?', example: 'quotes-pricing' }],
  canary: [{ key: 'canary', asks: 'Which canary, by its name?', example: 'checkout-probe' }],
  sqs: [{ key: 'sqs', asks: 'Which queue, by its name?', example: 'order-events' }],
  github: [{ key: 'github', asks: 'Which repository, owner/name?', example: 'acme-example/order-support' }],
}

// Whose record is handed in.
const witnesses = [
  'provider monitoring',
  'customer monitoring',
  'customer logs',
  'third-party monitoring',
  'status page',
  'support tickets',
]

async function askWitness(person: Prompter, judge: Judge): Promise<PlainMap> {
  const reported = await askChoice(person, {
    flag: 'source',
    asks: 'Whose record is it?',
    example: 'provider monitoring',
    choices: witnesses.map((value) => ({ value, label: value })),
    judge: (answer) => judge({ reported: answer }),
  })
  return { reported }
}

type Judge = (described: PlainMap) => readonly Complaint[]

/** Asks a person for the parts of a source of a kind, each judged when it is answered. */
export function askParts(person: Prompter, kind: string, measure: string, judge: Judge): Promise<PlainMap> {
  if (kind === 'custom') return askCustom(person, measure, judge)
  if (kind === 'reported') return askWitness(person, judge)
  return askEach(person, partsOf[kind] ?? [], judge)
}

async function askEach(person: Prompter, parts: readonly Part[], judge: Judge): Promise<PlainMap> {
  let described: PlainMap = {}
  for (const { key, asks, example, mayBeEmpty } of parts) {
    const before = described
    const question = {
      flag: 'source',
      asks,
      example,
      judge: (answer: string) => judge({ ...before, [key]: answer }),
    }
    const answer = mayBeEmpty ? await askMaybe(person, question) : await askText(person, question)
    if (answer !== undefined) described = { ...before, [key]: answer }
  }
  return described
}

const namespace: Part = { key: 'namespace', asks: 'In which CloudWatch namespace?', example: 'Orders/Events' }

async function askCustom(person: Prompter, measure: string, judge: Judge): Promise<PlainMap> {
  const isCounted = measure === 'requests' || measure === 'deliveries'
  const start = isCounted ? { good: 'Good', total: 'Total' } : { metric: 'Time', unit: 'seconds' }
  const judgeIn = (parts: PlainMap): readonly Complaint[] => judge({ custom: { namespace: 'Own', ...parts } })
  const named = await askEach(person, [namespace], (parts) => judgeIn({ ...start, ...parts }))
  const numbers = isCounted ? await askCounters(person, judgeIn) : await askGauge(person, judgeIn)
  const dimensions = await askMaybe(person, {
    flag: 'source',
    asks: 'With which dimensions are they published? All of them, with commas:',
    example: 'Customer: acme',
    judge: (answer) => judgeIn({ ...named, ...numbers, dimensions: flowMap(answer) ?? answer }),
  })
  const extra = dimensions === undefined ? {} : { dimensions: flowMap(dimensions) ?? dimensions }
  return { custom: { ...named, ...numbers, ...extra } }
}

async function askCounters(person: Prompter, judge: Judge): Promise<PlainMap> {
  const counted = await askChoice(person, {
    flag: 'source',
    asks: 'What is counted beside all events?',
    example: 'good',
    choices: [
      { value: 'good', label: 'the good ones' },
      { value: 'bad', label: 'the bad ones' },
    ],
  })
  const one: Part = {
    key: counted,
    asks: `Which metric counts the ${counted} ones?`,
    example: counted === 'good' ? 'Delivered' : 'Lost',
  }
  const all: Part = { key: 'total', asks: 'Which metric counts all of them?', example: 'Taken' }
  return askEach(person, [one, all], (parts) => judge({ [counted]: 'Some', total: 'All', ...parts }))
}

async function askGauge(person: Prompter, judge: Judge): Promise<PlainMap> {
  const metric: Part = { key: 'metric', asks: 'Which metric?', example: 'Duration' }
  const named = await askEach(person, [metric], (parts) => judge({ unit: 'seconds', ...parts }))
  const unit = await askChoice(person, {
    flag: 'source',
    asks: 'In which unit?',
    example: 'seconds',
    choices: ['seconds', 'milliseconds'].map((value) => ({ value, label: value })),
  })
  return { ...named, unit }
}
