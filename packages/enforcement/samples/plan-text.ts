import type { Planning } from '../src/planning.ts'
import { queryLines } from './query-text.ts'

/** A plan as people read it, for the golden files: nothing that a reviewer would have to decode. */
export function planText({ plan, findings }: Planning): string {
  return [
    `${plan.agreement.title} (${plan.agreement.id}), $${plan.monthlyCost} a month`,
    ...plan.topics.map(({ input }) => `topic ${input.Name}`),
    ...plan.subscriptions.map(({ input }) => `tells ${input.Endpoint} of ${input.TopicArn}`),
    ...findings.map(({ rule, says }) => `${rule.severity}: ${says}`),
    ...plan.promises.flatMap(({ metric, verifiedBy, says, detections }) => [
      '',
      `${metric}, verified by ${verifiedBy}`,
      `  ${says}`,
      ...detections.map(
        ({ severity, errorRatio, minutes, budgetSpent }) =>
          `  ${errorRatio * 100} % bad: ${minutes === null ? `no ${severity}` : `${severity} after ${minutes} min, ${((budgetSpent ?? 0) * 100).toFixed(1)} % of the budget gone`}`,
      ),
    ]),
    ...plan.compositeAlarms.flatMap(({ input }) => [
      '',
      input.AlarmName,
      ...indented(input.AlarmDescription.split('\n')),
      `  = ${input.AlarmRule}`,
      ...(input.ActionsSuppressor === undefined ? [] : [`  quiet while ${input.ActionsSuppressor}`]),
    ]),
    ...plan.metricAlarms.flatMap(({ input }) => [
      '',
      input.AlarmName,
      ...indented(input.AlarmDescription.split('\n')),
      `  = ${input.ComparisonOperator} ${input.Threshold}, ${input.DatapointsToAlarm} of ${input.EvaluationPeriods}, missing data ${input.TreatMissingData}`,
      ...indented(queryLines(input.Metrics)),
    ]),
    '',
  ].join('\n')
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}
