import { concat, type Output } from '@pulumi/pulumi'

// In a rule, names stand in double quotes, and none holds one.
const quoted = /"([^"]*)"/g

/** The names of alarms in a composite's rule. */
export function namesIn(rule: string): readonly string[] {
  return [...rule.matchAll(quoted)].map(([, name = '']) => name)
}

/** The same rule with each name that is known replaced by the output of its alarm. */
export function alarmRule(rule: string, names: ReadonlyMap<string, Output<string>>): Output<string> {
  // Splitting by a pattern with a group gives texts and names in turn.
  const parts = rule.split(quoted)
  return concat(...parts.map((part, at) => (at % 2 === 0 ? part : concat('"', names.get(part) ?? part, '"'))))
}
