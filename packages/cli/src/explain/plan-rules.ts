import type { RulePage } from '@nines/agreement'

/** The rules that `plan` holds a promise to, as pages. */
export const planRules: readonly RulePage[] = [
  {
    id: 'enforcement/unseen-source',
    severity: 'error',
    title: 'CloudWatch has numbers for the promise',
    why: 'Some services publish no metric of the kind that a promise is about. A promise that nothing can measure can be neither kept nor missed, so it needs another source or another way to be verified.',
  },
  {
    id: 'enforcement/no-place',
    severity: 'error',
    title: 'A promise that is read from CloudWatch says where',
    why: 'An alarm lives in one account and one region, beside the metrics that it reads. Without them nothing can be provisioned, and the promise would be watched by nobody.',
  },
  {
    id: 'enforcement/nobody-told',
    severity: 'error',
    title: 'An alarm reaches somebody',
    why: 'Pages and tickets go to the first contact of the escalation. Without one that an email or a web request can reach, alarms change colour and nobody knows.',
  },
  {
    id: 'enforcement/aws-limit',
    severity: 'error',
    title: 'AWS takes what the plan holds',
    why: 'AWS refuses names, descriptions and expressions beyond its documented limits. The plan finds that out before a deployment stops half-way.',
  },
  {
    id: 'enforcement/silent-tier',
    severity: 'warning',
    title: 'A page and a ticket can be raised',
    why: 'With a low target or an unusual window no pair of windows can stand: even a total outage spends the budget too slowly, or is over before anything is seen. The promise is then judged by the statement alone.',
  },
  {
    id: 'enforcement/budget-below-a-minute',
    severity: 'warning',
    title: 'The error budget is larger than one datapoint',
    why: 'CloudWatch counts by the minute. A budget of less than a minute can never be seen half spent: the first bad minute breaks the promise, and nobody is warned before it does.',
  },
  {
    id: 'enforcement/silence-beyond-a-week',
    severity: 'warning',
    title: 'A silence is noticed within a week',
    why: 'An alarm looks back at most seven days. A longer silence cannot raise anything.',
  },
  {
    id: 'enforcement/later-target',
    severity: 'warning',
    title: 'Alarms stand at one target',
    why: 'A plan is made from the text alone and knows no date, so its alarms hold the first target. When a later one begins, the verdict goes by it on the day, and the alarms only once the text has it as the target and is applied.',
  },
  {
    id: 'enforcement/evidence-outlived',
    severity: 'warning',
    title: 'Evidence is kept as long as records are',
    why: 'CloudWatch keeps minutes for 15 days, five minutes for 63 and hours for 455. What an agreement wants to prove after that has to be read before and kept elsewhere.',
  },
  {
    id: 'enforcement/no-alarm',
    severity: 'note',
    title: 'Some promises have no alarm although CloudWatch has their source',
    why: 'Alarms are made for shares of requests, for latency and for ages. A mean over intervals, a level, downtime or a mean time is judged when the window is over, and nobody is warned before.',
  },
  {
    id: 'enforcement/around-the-clock',
    severity: 'note',
    title: 'Alarms look at every hour',
    why: 'An alarm has no working time. Where a promise holds in office hours alone, it also rings at night, and a quiet night thins out what failed by day. CloudWatch can mute an alarm by a schedule.',
  },
  {
    id: 'enforcement/as-a-whole',
    severity: 'note',
    title: 'Alarms watch a source as a whole',
    why: 'A promise to each instance, or to those alone that fulfil a condition, is judged for each of them by the statement. An alarm reads one metric, so one thing that fails alone can hide among many that work.',
  },
  {
    id: 'enforcement/another-decides',
    severity: 'note',
    title: 'Alarms watch CloudWatch, and others decide',
    why: 'Where the record of a customer or of a third party decides, it can come to another verdict than what CloudWatch counted. The alarms warn of what CloudWatch sees.',
  },
  {
    id: 'enforcement/rings-through-exclusions',
    severity: 'note',
    title: 'Alarms ring through what the statement lets off',
    why: 'Planned work and other exclusions are taken out when the window is judged. An alarm sees only that something fails. CloudWatch can mute an alarm for planned work.',
  },
  {
    id: 'enforcement/rings-through-breach',
    severity: 'note',
    title: 'Alarms ring through what a breach of a duty lets off',
    why: 'What the customer brings about against a duty is let off when the window is judged. An alarm sees only that something fails, whoever caused it.',
  },
  {
    id: 'enforcement/slow-pair',
    severity: 'note',
    title: 'A pair of windows stands only where it warns of something unusual',
    why: 'Alarms fire when the budget is spent faster than the promise can bear. In a short window the pace that spends a noticeable share within hours is close to the pace that is allowed, so such an alarm would ring on a good day.',
  },
  {
    id: 'enforcement/blind-pair',
    severity: 'note',
    title: 'A pair of windows stands only where an outage can reach it',
    why: 'The threshold of an alarm is a multiple of the error budget. With a low target that multiple is beyond 100 %, which no outage reaches.',
  },
  {
    id: 'enforcement/minutes-in-a-day',
    severity: 'note',
    title: 'An age is judged over at most a day',
    why: 'How old the oldest item is has to be judged minute by minute, and CloudWatch looks back at most a day in periods of a minute.',
  },
  {
    id: 'enforcement/long-window',
    severity: 'note',
    title: 'Windows longer than a month are warned of late',
    why: 'The factors by which alarms multiply the budget were found for a month. Over a quarter or a year the same share of the budget is a much larger outage.',
  },
  {
    id: 'enforcement/no-budget',
    severity: 'note',
    title: 'A target of 100 % leaves no error budget',
    why: 'Where nothing may fail, the first failure breaks the promise. There is no pace to warn of, so the first bad event pages.',
  },
  {
    id: 'enforcement/shared-balancer',
    severity: 'note',
    title: 'A load balancer counts its own errors for all of its target groups',
    why: 'Errors that a balancer makes itself never reach a target group and are not split by it. They count against the promise, since the customer saw them, also when another group caused them.',
  },
  {
    id: 'enforcement/percentile-digits',
    severity: 'note',
    title: 'CloudWatch draws percentiles with two decimals',
    why: 'The alarms count requests within the time and are exact. Only graphs of the percentile itself are limited.',
  },
  {
    id: 'enforcement/unwatched-silence',
    severity: 'note',
    title: 'Somebody is told when the data stops',
    why: 'When no data counts as bad, or as unknown, silence costs the promise or its proof. An alarm on silence tells while something can still be done.',
  },
  {
    id: 'enforcement/dashboard-room',
    severity: 'note',
    title: 'A dashboard has room for 500 widgets',
    why: 'AWS takes no more. The alarms of the promises that are not drawn stand all the same.',
  },
]
