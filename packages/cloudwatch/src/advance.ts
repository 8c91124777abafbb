import type { CloudWatch } from './cloud.ts'
import type { Transition } from './transition.ts'

/** Evaluates every alarm at each instant it is due in (from, to], epoch seconds, and returns what changed, oldest first. */
export const advance = (_cloud: CloudWatch, _from: number, _to: number): readonly Transition[] => []

/** Evaluates every alarm once at an instant, epoch seconds, due or not. */
export const evaluate = (_cloud: CloudWatch, _at: number): readonly Transition[] => []
