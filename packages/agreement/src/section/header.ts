import type { Agreement } from '../agreement.ts'
import type { RulePage } from '../page/rule-page.ts'
import { isWhole } from '../schema/draft.ts'
import type { Scope } from './scope.ts'

const idIsFolder: RulePage = {
  id: 'file/id-is-folder',
  severity: 'error',
  title: 'The folder of an agreement is its id',
  why: 'Alarms and statements carry the id; people look for the file by it. When the two differ, a copied agreement takes the alarms of the one that it was copied from.',
}

export const headerRules: readonly RulePage[] = [idIsFolder]

/** What stands above the sections. */
export type Header = Pick<Agreement, 'id' | 'version' | 'title' | 'status' | 'kind'>

/** The header, its id held to the folders of the file as far up as the name of the file tells them. */
export function readHeader(scope: Scope, file: string): Header | undefined {
  const { id, version, title, status, kind = 'sla' } = scope.draft
  if (id !== undefined) tellPlace(id, file, scope)
  const header = { id, version, title, status, kind }
  return isWhole(header) ? header : undefined
}

function tellPlace(id: string, file: string, { tell }: Scope): void {
  const place = file
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '.' && part !== '')
    // An earlier version stands beside the current one.
    .map((part) => part.replace(/^agreement-v\d+\.yaml$/, 'agreement.yaml'))
  const wanted = [...id.split('/'), 'agreement.yaml']
  const seen = place.slice(-wanted.length)
  if (seen.join('/') === wanted.slice(-seen.length).join('/')) return
  const says = `The id is ${id}, and the file is ${seen.join('/')}.`
  const folder = seen.slice(0, -1).join('/')
  tell({
    rule: idIsFolder,
    path: ['id'],
    says,
    fix: `Write the id as ${folder}, or move the file to ${wanted.join('/')}.`,
  })
}
