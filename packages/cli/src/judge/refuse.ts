import type { Finding } from '@nines/agreement'
import type { Door } from '../door.ts'
import { unjudged, type ExitCode } from '../exit-code.ts'
import { findingsText } from '../printers/findings-text.ts'
import { unreadJson } from './judge-json.ts'

/** Tells what stands in the way of a judgement. */
export function refuse(
  door: Door,
  { format }: { readonly format: 'text' | 'json' },
  findings: readonly Finding[],
): ExitCode {
  if (format === 'json') door.out.write(unreadJson(findings))
  else door.err.write(findingsText({ agreements: 1, findings }, door.err))
  return unjudged
}
