import { yamlOptions, type Agreement, type Reading } from '@nines/agreement'
import { overlaid, type CasesQuestion } from '@nines/measurement'
import { parse, stringify } from 'yaml'

/** A file of an agreement: the name that findings show, and what it holds. */
export interface AgreementPage {
  readonly file: string
  readonly source: string | Uint8Array
}

/** Reads the versions of an agreement with other terms laid over their texts, as an example asks; they are read like every agreement. */
export function otherTerms(
  pages: readonly AgreementPage[],
  read: (shown: string, bytes: Uint8Array) => Reading<Agreement>,
): CasesQuestion['overridden'] {
  return (terms) => {
    const all = pages.map(({ file, source }) => {
      const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
      const written: unknown = parse(text, yamlOptions)
      return read(file, new TextEncoder().encode(stringify(overlaid(written, terms))))
    })
    const findings = all.flatMap((one) => one.findings)
    const value = all.flatMap((one) => (one.ok ? [one.value] : []))
    return value.length === all.length ? { ok: true, value, findings } : { ok: false, findings }
  }
}
