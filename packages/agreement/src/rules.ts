import { alarmRules } from './metric/alarms.ts'
import { creditRules } from './metric/credit.ts'
import { promiseRules } from './metric/promise.ts'
import { targetRules } from './metric/target.ts'
import { ticketRules } from './metric/ticket-promise.ts'
import { windowRules } from './metric/window.ts'
import { gatheringRules } from './page/gathering.ts'
import { lookAlike } from './page/look-alike.ts'
import { fileRules } from './page/open-page.ts'
import type { RulePage } from './page/rule-page.ts'
import { calendarRules } from './read-calendars.ts'
import { faultRules } from './schema/fault-words.ts'
import { formRules } from './schema/form-words.ts'
import { valueRules } from './schema/value-words.ts'
import { agreedRules } from './section/agreed.ts'
import { headerRules } from './section/header.ts'
import { metricRules } from './section/metrics.ts'
import { objectiveRules } from './section/objectives.ts'
import { requirementRules } from './section/requirements.ts'
import { responsibilityRules } from './section/responsibilities.ts'
import { reviewRules } from './section/review.ts'
import { stakeholderRules } from './section/stakeholders.ts'
import { weekRules } from './section/working-week.ts'
import { dataRules } from './yaml/plain-data.ts'
import { syntaxRules } from './yaml/syntax.ts'
import { treeRules } from './yaml/tree.ts'

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
  objectiveRules,
  stakeholderRules,
  requirementRules,
  metricRules,
  promiseRules,
  targetRules,
  ticketRules,
  windowRules,
  alarmRules,
  creditRules,
  calendarRules,
  weekRules,
  responsibilityRules,
  agreedRules,
  reviewRules,
].flat()
