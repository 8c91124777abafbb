import type { Answer, CloudWatch } from '@nines/cloudwatch'
import { complain } from '../shape/complaint.ts'
import { detected, parameter } from '../shape/complaint-words.ts'
import { isRecord, read, type Wire } from '../shape/reading.ts'
import type { Structure } from '../shape/shape.ts'
import type { Fault } from '../wire/fault.ts'

/** What an operation of CloudWatch comes to: its output, or a refusal with the name or query code of the error. */
export type Outcome =
  | { readonly ok: true; readonly value: object }
  | { readonly ok: false; readonly fault: Fault }

/** One operation, from the decoded body on. */
export type Operation = (cloud: CloudWatch, now: number, raw: unknown, wire: Wire) => Outcome

/** How an operation speaks of values beyond the limits: AWS has two front ends, with other codes and words. */
export type Manner = 'ValidationError' | 'InvalidParameterValue' | 'parameters'

/**
 * An operation made of the shape of its input and the function of the pure room that plays it. Every member of the
 * pure room's inputs may be missing, so that a function of any of them takes a plain object: reading by the shape
 * is what gives the members their types, and the tests send every member once.
 */
export function operation(
  input: Structure,
  run: (cloud: CloudWatch, now: number, input: object) => Answer<object>,
  manner: Manner = 'ValidationError',
): Operation {
  return (cloud, now, raw, wire) => {
    const reading = read(input, raw, wire)
    if (!reading.ok) return refused({ code: 'SerializationException', message: reading.says })
    const { value } = reading
    const complaints = complain(input, value)
    const [first] = complaints
    if (first !== undefined)
      return refused(manner === 'parameters' ? parameter(first) : detected(complaints, manner))
    if (!isRecord(value)) return refused({ code: 'InternalServiceFault', message: 'The input was not read.' })
    const answer = run(cloud, now, value)
    if (answer.ok) return answer
    const { shape, message, dashboardValidationMessages } = answer.fault
    const extra = dashboardValidationMessages === undefined ? {} : { extra: { dashboardValidationMessages } }
    return refused({ code: shape, message, ...extra })
  }
}

const refused = (fault: Fault): Outcome => ({ ok: false, fault })
