import { alarmRules } from './metric/alarms.ts'
import { bindingRules } from './metric/binding.ts'
import { calendarNameRules } from './metric/calendar-name.ts'
import { chanceRules } from './metric/chance.ts'
import { caseRules } from './metric/case-rules.ts'
import { creditRules } from './credit/credit-rules.ts'
import { downtimeRules } from './metric/downtime-measure.ts'
import { intervalRules } from './metric/interval-measure.ts'
import { latencyRules } from './metric/latency-promise.ts'
import { metricNameRules } from './metric/metric-names.ts'
import { partialPeriodRules } from './metric/partial-period.ts'
import { rampRules } from './metric/ramp.ts'
import { severityTimeRules } from './metric/severity-times.ts'
import { valueRules as valuePromiseRules } from './metric/value-promise.ts'
import { targetRules } from './metric/target.ts'
import { windowRules } from './metric/window.ts'
import { gatheringRules } from './page/gathering.ts'
import { lookAlike } from './page/look-alike.ts'
import { fileRules } from './page/open-page.ts'
import type { RulePage } from './page/rule-page.ts'
import { templateRules } from './inheritance/template.ts'
import { calendarRules } from './read-calendars.ts'
import { faultRules } from './schema/fault-words.ts'
import { formRules } from './schema/form-words.ts'
import { quantityRules } from './schema/quantity-words.ts'
import { valueRules } from './schema/value-words.ts'
import { agreedRules } from './section/agreed.ts'
import { ceilingRules } from './section/ceiling.ts'
import { chainRules } from './section/chain.ts'
import { choiceRules } from './section/choice.ts'
import { deadlineRules } from './section/deadline.ts'
import { definitionRules } from './section/definitions.ts'
import { dependencyRules } from './section/dependencies.ts'
import { documentRules } from './section/documents.ts'
import { exclusionRules } from './section/exclusions.ts'
import { headerRules } from './section/header.ts'
import { knownRules } from './section/known.ts'
import { leaningRules } from './section/leaning.ts'
import { metricRules } from './section/metrics.ts'
import { objectiveRules } from './section/objectives.ts'
import { precedenceRules } from './section/precedence.ts'
import { proseRules } from './section/prose-lint.ts'
import { remedyRules } from './section/remedies.ts'
import { reportRules } from './section/reports.ts'
import { requirementRules } from './section/requirements.ts'
import { responsibilityRules } from './section/responsibilities.ts'
import { reviewRules } from './section/review.ts'
import { rightRules } from './section/rights.ts'
import { roleRules } from './section/roles.ts'
import { matrixRules } from './section/severity-matrix.ts'
import { severityOrderRules } from './section/severity-order.ts'
import { stakeholderRules } from './section/stakeholders.ts'
import { vagueRules } from './section/vague-words.ts'
import { weekRules } from './section/working-week.ts'
import { dataRules } from './yaml/plain-data.ts'
import { syntaxRules } from './yaml/syntax.ts'
import { treeRules } from './yaml/parse.ts'

/** Every rule that reading holds an author to, in the order of the steps. */
export const rules: readonly RulePage[] = [
  fileRules,
  lookAlike,
  gatheringRules,
  headerRules,
  treeRules,
  syntaxRules,
  dataRules,
  faultRules,
  valueRules,
  formRules,
  quantityRules,
  templateRules,
  objectiveRules,
  definitionRules,
  stakeholderRules,
  roleRules,
  requirementRules,
  proseRules,
  matrixRules,
  severityOrderRules,
  metricRules,
  bindingRules,
  caseRules,
  metricNameRules,
  latencyRules,
  downtimeRules,
  intervalRules,
  valuePromiseRules,
  targetRules,
  rampRules,
  severityTimeRules,
  calendarNameRules,
  partialPeriodRules,
  chanceRules,
  windowRules,
  alarmRules,
  creditRules,
  calendarRules,
  weekRules,
  vagueRules,
  exclusionRules,
  dependencyRules,
  leaningRules,
  ceilingRules,
  chainRules,
  responsibilityRules,
  remedyRules,
  choiceRules,
  deadlineRules,
  rightRules,
  documentRules,
  knownRules,
  precedenceRules,
  agreedRules,
  reportRules,
  reviewRules,
].flat()
