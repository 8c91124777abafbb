// Prints every benchmark in one run. Each figure is a median, held against a floor that is measured beside it.
import { measureCheck } from './check.ts'
import { measureEvaluation } from './evaluation.ts'
import { measureInheritance } from './inheritance.ts'
import { measureJudge } from './judge.ts'
import { measureProgram } from './program.ts'

for (const measure of [measureCheck, measureProgram, measureEvaluation, measureInheritance, measureJudge]) {
  for (const text of await measure()) console.log(text)
}
