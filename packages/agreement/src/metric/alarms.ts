import type { MetricDraft } from '../schema/draft.ts'
import { usualMinimumEvents, type AlarmSettings, type NoData } from '../metric.ts'
import { durationOf } from '../quantity/read-quantity.ts'
import type { Duration } from '../quantity.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'

const silenceLength: RulePage = {
  id: 'metrics/silence-length',
  severity: 'error',
  title: 'Silence is counted in whole minutes, from 1 min to 1 d',
  why: 'An alarm looks at whole minutes, and at no more than a day of them.',
}

export const alarmRules: readonly RulePage[] = [silenceLength]

const USUAL_SILENCE = '15 min'
const DAY = 86_400 // seconds

/** How early warnings are tuned, with what holds where nothing is said. */
export function readAlarms(
  draft: MetricDraft['alarms'],
  noData: NoData | undefined,
  path: Path,
  tell: Tell,
): AlarmSettings {
  const { minimumEvents = usualMinimumEvents, silence, threeDays = false } = draft ?? {}
  return { minimumEvents, silence: readSilence(silence ?? usualSilence(noData), path, tell), threeDays }
}

// Where missing data is good or left out, silence is normal; where it is bad or unknown, somebody has to look.
function usualSilence(noData: NoData | undefined): string {
  return noData === 'bad' || noData === 'unknown' ? USUAL_SILENCE : 'never'
}

function readSilence(text: string, path: Path, tell: Tell): Duration | null {
  if (text === 'never') return null
  const silence = durationOf(text)
  const minutes = silence.seconds.div(60)
  if (minutes.d !== 1n || minutes.lt(1) || silence.seconds.gt(DAY)) {
    const says = `Silence of ${text} cannot be seen: alarms look at whole minutes, up to 1 d of them.`
    tell({
      rule: silenceLength,
      path: [...path, 'silence'],
      says,
      fix: 'Write whole minutes, such as 15 min, or never.',
    })
  }
  return silence
}
