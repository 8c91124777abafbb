import type { Attribute, EntityKind } from '../entity.ts'
import { entriesOf } from '../schema/draft.ts'
import type { Scope } from './scope.ts'

/** Step 3: kinds of things that are measured each by itself. */
export function readEntities({ draft }: Scope): readonly EntityKind[] {
  return entriesOf(draft.entities).map(([id, attributes]) => ({
    id,
    attributes: entriesOf(attributes).map(([name, form]) => attributeOf(name, form)),
  }))
}

function attributeOf(id: string, form: string | readonly (string | undefined)[]): Attribute {
  if (typeof form !== 'string')
    return { kind: 'one-of', id, values: form.filter((value) => value !== undefined) }
  return form === 'number' ? { kind: 'number', id } : { kind: 'text', id }
}
