import type { Tier } from '../alarm/tier.ts'
import { dashboardLink } from '../resource/arn.ts'
import { dashboardName } from '../resource/name.ts'
import type { Watched } from '../watched.ts'
import { quoted } from './fitted-text.ts'

/** Where to see the good share over the time shown; what is left of a window is the statement's figure. */
export function dashboardSentence({ agreement, place }: Watched): string {
  return `Dashboard: ${dashboardLink(place, dashboardName(agreement.id))}`
}

/** Which text is behind it. */
export function agreementSentence({ agreement }: Watched): string {
  return `Agreement: ${agreement.id} (${agreement.file})`
}

/** Whose part an alarm is that tells nobody. */
export function partSentence({ agreement, metric }: Watched, tier: Tier): string {
  return `Part of the ${tier} of ${metric.id}, ${quoted(agreement.title)}; it tells nobody by itself.`
}
