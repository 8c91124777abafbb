import type { DashboardValidationMessage } from './dashboard.ts'

/** The codes that this CloudWatch refuses with: AWS's query error codes, as the API reference lists them. */
export type FaultCode =
  | 'ValidationError'
  | 'ResourceNotFound'
  | 'ResourceNotFoundException'
  | 'InvalidParameterValue'
  | 'InvalidParameterCombination'
  | 'MissingParameter'
  | 'LimitExceeded'
  | 'InvalidNextToken'
  | 'InvalidFormat'
  | 'DashboardInvalidInputError'

/** Why an operation was refused: AWS's code and a message in AWS's wording. */
export interface Fault {
  readonly code: FaultCode
  readonly message: string
  /** Name of the exception in the service model: what AWS JSON and CBOR put into `__type`. */
  readonly shape: string
  /** Only with DashboardInvalidInputError. */
  readonly dashboardValidationMessages?: readonly DashboardValidationMessage[]
}

/** What an operation comes back with: its output, or the reason why not. Nothing is thrown. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault }

/** An output without fields, as most writing operations have. */
export type Nothing = Readonly<Record<string, never>>

const shapes: Readonly<Record<FaultCode, string>> = {
  ValidationError: 'ValidationError',
  ResourceNotFound: 'ResourceNotFound',
  ResourceNotFoundException: 'ResourceNotFoundException',
  InvalidParameterValue: 'InvalidParameterValueException',
  InvalidParameterCombination: 'InvalidParameterCombinationException',
  MissingParameter: 'MissingRequiredParameterException',
  LimitExceeded: 'LimitExceededFault',
  InvalidNextToken: 'InvalidNextToken',
  InvalidFormat: 'InvalidFormatFault',
  DashboardInvalidInputError: 'DashboardInvalidInputError',
}

export const fault = (code: FaultCode, message: string): Fault => ({ code, message, shape: shapes[code] })

export const refuse = (reason: Fault): Answer<never> => ({ ok: false, fault: reason })

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value })

export const nothing: Answer<Nothing> = answer({})

/** The first fault that one of the checks finds; later checks may rely on what earlier ones saw to. */
export const firstFault = <T>(
  input: T,
  checks: readonly ((input: T) => Fault | undefined)[],
): Fault | undefined => {
  for (const check of checks) {
    const found = check(input)
    if (found !== undefined) return found
  }
  return undefined
}
