import type { RulePage } from '@nines/agreement'
import { caseRules } from './case/read-cases.ts'
import { headerRules } from './csv/header.ts'
import { seriesFormRules } from './csv/series-form.ts'
import { classRules } from './facts/class-name.ts'
import { factsRules, unknownMetric } from './facts/read-facts.ts'
import { unknownWitness, unweighableWitnesses, witnessRules } from './facts/read-witness-facts.ts'
import { seriesRules } from './facts/series.ts'
import { spanRules } from './facts/spans-apart.ts'
import { windowRules } from './facts/window-name.ts'
import { capRules } from './judgement/cap-check.ts'
import { feeRules } from './judgement/fee-check.ts'
import { coarseRules } from './judgement/coarse-cut.ts'
import { earlierRules } from './judgement/earlier-check.ts'
import { earlyEndRules } from './judgement/early-end.ts'
import { factTimeRules } from './judgement/fact-times.ts'
import { lateStartRules } from './judgement/late-start.ts'
import { letOffRules } from './judgement/let-off-remark.ts'
import { severityCheckRules } from './judgement/severity-check.ts'
import { recordEntityRules } from './judgement/record-entities.ts'
import { tallyRules } from './judgement/tally-check.ts'
import { witnessCheckRules } from './judgement/witness-check.ts'
import { instantRules } from './reading/instant.ts'
import { textRules } from './reading/open-text.ts'
import { duplicate, jsonRules } from './reading/read-json.ts'
import { scalarRules } from './reading/scalar.ts'
import { shapeRules } from './reading/shape.ts'
import { placeRules } from './reading/text-place.ts'
import { belongingRules } from './record/belonging.ts'
import { knownNameRules } from './record/known-names.ts'
import { recordRules } from './record/read-records.ts'
import { recurringRules } from './record/read-recurring.ts'
import { statementRules } from './statement/read-statement.ts'

/** The rules that whoever lays sheets together by their names holds them to. */
export const sheetRules: Readonly<
  Record<'duplicate' | 'unknownMetric' | 'unknownWitness' | 'unweighableWitnesses', RulePage>
> = {
  duplicate,
  unknownMetric,
  unknownWitness,
  unweighableWitnesses,
}

/** Every rule that facts, records, earlier statements and a judgement are held to. */
export const judgeRules: readonly RulePage[] = [
  textRules,
  jsonRules,
  placeRules,
  shapeRules,
  scalarRules,
  instantRules,
  headerRules,
  seriesFormRules,
  factsRules,
  windowRules,
  seriesRules,
  classRules,
  spanRules,
  witnessRules,
  belongingRules,
  knownNameRules,
  recordRules,
  recurringRules,
  statementRules,
  earlierRules,
  witnessCheckRules,
  severityCheckRules,
  earlyEndRules,
  lateStartRules,
  letOffRules,
  feeRules,
  capRules,
  factTimeRules,
  recordEntityRules,
  tallyRules,
  coarseRules,
  caseRules,
].flat()
