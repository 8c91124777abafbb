import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

// Used by tests alone: the real door as a process, and a small repository for it.

/** What a run of nines left: its exit code (null when it had to be ended) and what it wrote. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

/** Runs nines as its own process in a folder, with a cache of its own unless told otherwise. */
export function nines(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, XDG_CACHE_HOME: cacheOfTests, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Milliseconds: nothing takes so long unless it hangs.
    timeout: 100_000,
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nines-door-'))
  made.push(folder)
  return folder
}

const cacheOfTests = newFolder()

/** Writes files into a new folder and answers its path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A `parties.yaml` with a provider and a customer. */
export const parties = `nines: v1
parties:
  shop:
    name: The shop
    accounts: { production: "111122223333" }
    approvers: ["@shop-example/leads"]
    contacts: { on-call: { email: on-call@example.com } }
  acme:
    name: Acme
    approvers: ["@acme-example/leads"]
`

/** A sound agreement with an id. */
export function agreement(id: string): string {
  return `nines: v1
id: ${id}
version: 1
title: A shop for Acme
status: agreed
runs: { account: production, region: eu-west-1 }
objectives: { sell: Shoppers can pay. }
stakeholders: { provider: shop, customer: acme }
requirements: { available: { serves: sell, says: The shop answers. } }
metrics:
  uptime:
    of: available
    target: ">= 99.9 %"
    window: { calendar: month, zone: Europe/London }
    measure: { requests: { alb: app/shop/50dc6c495c0c9188 } }
    noData: good
responsibilities:
  provider: [Runs the shop.]
  customer: [Retries with back-off.]
  escalation: [{ after: 15 min, to: on-call }]
agreement: { effective: 2026-10-01, notice: 30 d }
review: { every: 3 months, next: 2027-01-15 }
`
}

/** A repository with sound agreements of these ids. */
export function repositoryWith(
  ids: readonly string[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const agreements = ids.map((id) => [`slas/${id}/agreement.yaml`, agreement(id)])
  return folderWith({ 'slas/parties.yaml': parties, ...Object.fromEntries(agreements), ...more })
}
