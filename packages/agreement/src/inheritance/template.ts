import type { Finding, Reading } from '../finding.ts'
import { findingsOf } from '../page/gathering.ts'
import type { RulePage } from '../page/rule-page.ts'
import { isRecord } from '../schema/desk.ts'
import { locate } from '../yaml/locate.ts'
import { openLayer, soundLayer, type Layer } from './layer.ts'

export const templateRule: RulePage = {
  id: 'agreement/template',
  severity: 'error',
  title: 'A template is there, under its name, and not under itself',
  why: 'An agreement that lies on a template says what the template says. A template that nobody finds, or that lies on itself, leaves open what was agreed.',
}

export const templateRules: readonly RulePage[] = [templateRule]

/** What agreements may lie on: sections that are the same for many of them. */
export interface Template {
  /** The name that `extends` gives; the name of its file without the ending. */
  readonly name: string
  readonly layer: Layer
  /** Why it can't be read, where it can't: then nothing is known of what it says. */
  readonly broken?: readonly Finding[]
}

/** Stands for a template that is there and can't be read, so that what lies on it is judged by itself. */
export function brokenTemplate(file: string, findings: readonly Finding[]): Template {
  return {
    name: nameOf(file),
    layer: { page: { file, text: '' }, root: null, data: {} },
    broken: findings,
  }
}

/** Reads a template up to its data; `judgeTemplate` judges what it says. */
export function readTemplate(file: string, source: Uint8Array | string): Reading<Template> {
  const opening = soundLayer(openLayer(file, source))
  if (!opening.ok) return opening
  const { layer } = opening
  const name = nameOf(file)
  const stated = isRecord(layer.data) ? layer.data['template'] : undefined
  if (stated === name) return { ok: true, value: { name, layer }, findings: [] }
  const words =
    typeof stated === 'string'
      ? { says: `The template is ${stated}, and the file is ${name}.yaml.`, fix: `Write template: ${name}.` }
      : { says: 'Nothing says that this is a template.', fix: `Add template: ${name} below nines: v1.` }
  const span = layer.root === null ? { start: 0, end: 0 } : locate(layer.root, ['template'], false)
  return { ok: false, findings: findingsOf(layer.page, [{ span, words: { rule: templateRule, ...words } }]) }
}

function nameOf(file: string): string {
  return (file.replaceAll('\\', '/').split('/').at(-1) ?? '').replace(/\.ya?ml$/, '')
}
