import type { Place } from '../place.ts'
import type { Form } from '../wire/form.ts'
import type { QueryAnswer } from '../wire/query-protocol.ts'
import type { World } from '../world.ts'

/** One operation of the query protocol, from its parameters on. */
export type SnsOperation = (world: World, place: Place, form: Form) => QueryAnswer
