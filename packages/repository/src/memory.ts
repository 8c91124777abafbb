import { createHash, hash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Finding } from '@nines/agreement'

/** What judging one file gave: the id that it states (null when it could not be read), and its findings. */
export interface Judged {
  readonly id: string | null
  readonly findings: readonly Finding[]
}

/**
 * What was judged before, by a key that names everything that the judgement depends on. It may be lost at any time and
 * never lies: a file that is not exactly what was written is read as empty.
 */
export interface Memory {
  readonly recall: (key: string) => Judged | undefined
  readonly keep: (key: string, judged: Judged) => void
  /** Writes what was learnt. `isWhole`: everything was looked at, so what nobody recalled is forgotten. */
  readonly save: (isWhole: boolean) => void
}

/** A key over everything that a judgement depends on. */
export function memoryKey(...parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(`${part.length}:`).update(part)
  return digest.digest('base64url')
}

/** A memory in a file; without a file it remembers nothing. Trouble with the disk makes it slower, never wrong. */
export function openMemory(file: string | undefined): Memory {
  const known = file === undefined ? new Map<string, unknown>() : load(file)
  const used = new Map<string, unknown>()
  let learnt = false
  return {
    recall: (key) => {
      const judged = known.get(key)
      if (!isJudged(judged)) return undefined
      used.set(key, judged)
      return judged
    },
    keep: (key, judged) => {
      used.set(key, judged)
      learnt = true
    },
    save: (isWhole) => {
      if (file !== undefined && learnt) store(file, isWhole ? used : new Map([...known, ...used]))
    },
  }
}

// The first line is the digest of the rest: half a file, or one that something else wrote, is none.
function load(file: string): ReadonlyMap<string, unknown> {
  try {
    const text = readFileSync(file, 'utf8')
    const [digest, body = ''] = text.split('\n', 2)
    const entries: unknown = digest === hash('sha256', body) ? JSON.parse(body) : {}
    return new Map(typeof entries === 'object' && entries !== null ? Object.entries(entries) : [])
  } catch {
    return new Map()
  }
}

// A run beside this one may write too. Each writes a file of its own and puts it in place in one step: the last one wins.
function store(file: string, entries: ReadonlyMap<string, unknown>): void {
  const draft = `${file}.${randomUUID()}`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const body = JSON.stringify(Object.fromEntries(entries))
    writeFileSync(draft, `${hash('sha256', body)}\n${body}`, { flag: 'wx', mode: 0o600 })
    renameSync(draft, file)
  } catch {
    discard(draft)
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It lies in a cache: whoever empties the cache removes it.
  }
}

function isJudged(value: unknown): value is Judged {
  if (!isRecord(value)) return false
  const { id, findings } = value
  return (id === null || typeof id === 'string') && Array.isArray(findings) && findings.every(isFinding)
}

function isFinding(value: unknown): value is Finding {
  if (!isRecord(value) || !isRecord(value['place'])) return false
  const { rule, severity, excerpt, says, fix } = value
  const { file, line, column, endColumn } = value['place']
  return (
    [rule, excerpt, says, fix, file].every((text) => typeof text === 'string') &&
    [line, column, endColumn].every((number) => typeof number === 'number') &&
    (severity === 'error' || severity === 'warning' || severity === 'note')
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
