/** Why a request was refused. */
export interface Fault {
  /** The name of the error's shape, or its code in the query protocol. */
  readonly code: string
  readonly message: string
  /** Further members of the error. */
  readonly extra?: object
}

/** An error of CloudWatch's service model: its name in JSON and CBOR, and the code that query clients know. */
export interface FaultShape {
  readonly shape: string
  readonly code: string
  readonly status: number
}

// Shape, code in the query protocol, HTTP status: the service model of 2010-08-01.
const rows: readonly (readonly [shape: string, code: string, status: number])[] = [
  ['ConcurrentModificationException', 'ConcurrentModificationException', 429],
  ['ConflictException', 'ConflictException', 409],
  ['DashboardInvalidInputError', 'InvalidParameterInput', 400],
  ['ResourceNotFound', 'ResourceNotFound', 404],
  ['DashboardNotFoundError', 'ResourceNotFound', 404],
  ['InternalServiceFault', 'InternalServiceError', 500],
  ['InvalidFormatFault', 'InvalidFormat', 400],
  ['InvalidNextToken', 'InvalidNextToken', 400],
  ['InvalidParameterCombinationException', 'InvalidParameterCombination', 400],
  ['InvalidParameterValueException', 'InvalidParameterValue', 400],
  ['LimitExceededException', 'LimitExceededException', 400],
  ['LimitExceededFault', 'LimitExceeded', 400],
  ['MissingRequiredParameterException', 'MissingParameter', 400],
  ['ResourceConflict', 'ResourceConflict', 409],
  ['ResourceNotFoundException', 'ResourceNotFoundException', 404],
  ['ValidationException', 'ValidationError', 400],
  ['MissingAuthenticationTokenException', 'MissingAuthenticationToken', 403],
  ['RequestEntityTooLargeException', 'RequestEntityTooLarge', 413],
  ['UnsupportedMediaTypeException', 'UnsupportedMediaType', 415],
]

const shapes: readonly FaultShape[] = rows.map(([shape, code, status]) => ({ shape, code, status }))

/** Finds an error by its shape's name or by its query code; one outside the model keeps its name, as a 400. */
export function faultShape(name: string): FaultShape {
  return (
    shapes.find(({ shape }) => shape === name) ??
    shapes.find(({ code }) => code === name) ?? { shape: name, code: name, status: 400 }
  )
}
