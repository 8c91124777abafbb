/** The files of a small repository of agreements, by path below its folder. */
export type Files = Readonly<Record<string, string>>

export const book: Files = {
  'slas/parties.yaml': `nines: v1
parties:
  shop-platform:
    name: Shop Platform
    accounts: { production: "111122223333", spare: "444455556666" }
    approvers: ["@shop-example/leads"]
    contacts:
      on-call: { https: https://events.example.com/on-call }
  acme: { name: Acme, approvers: ["@acme-example/buyers"] }
`,
  'slas/calendars.yaml': 'nines: v1\ncalendars: {}\n',
}

/** What a story edits in its agreement. */
interface Terms {
  readonly service?: string
  readonly version?: number
  readonly account?: 'production' | 'spare'
  readonly region?: string
  /** The target of each metric, by the id of the metric. */
  readonly targets?: Readonly<Record<string, string>>
}

/** The file of one agreement with the terms of a story. */
export function agreementFile({
  service = 'checkout',
  version = 1,
  account = 'production',
  region = 'eu-west-1',
  targets = { uptime: '99.9 %' },
}: Terms): Files {
  const metrics = Object.entries(targets).map(
    ([id, target]) => `  ${id}:
    of: available
    target: ">= ${target}"
    window: { calendar: month, zone: Europe/London }
    measure: { requests: { alb: app/${id}/50dc6c495c0c9188 } }
    noData: good
`,
  )
  const text = `nines: v1
id: acme/${service}
version: ${version}
title: Checkout for Acme
status: agreed
runs: { account: ${account}, region: ${region} }
objectives:
  sell: Shoppers can pay at any hour.
stakeholders: { provider: shop-platform, customer: acme }
requirements:
  available: { serves: sell, says: The checkout answers. }
metrics:
${metrics.join('')}responsibilities:
  provider: [Runs the checkout in two zones.]
  customer: [Retries with back-off.]
  escalation: [{ after: 15 min, to: on-call }]
agreement: { effective: 2026-10-01, notice: 30 d }
review: { every: 3 months, next: 2027-01-15 }
`
  return { [`slas/acme/${service}/agreement.yaml`]: text }
}
