import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { agreement, folderWith, nines, repositoryWith, type Ran } from '../door.example.ts'

// Writes down every module that a run loads.
const spy = `
import { registerHooks } from 'node:module'
import { appendFileSync } from 'node:fs'
registerHooks({ load: (url, context, next) => { appendFileSync(process.env.LOADED, url + '\\n'); return next(url, context) } })`

const heavy =
  /node_modules\/(?:\.pnpm\/)?(?:yaml|ajv|fraction\.js|@aws-sdk|@pulumi|@grpc|@noble)[@/+]|packages\/(?:agreement|enforcement|pulumi|local|cloudwatch|aws)\//u

let folder: string
let cache: string

async function loadedBy(
  ...args: readonly string[]
): Promise<{ readonly ran: Ran; readonly loaded: readonly string[] }> {
  const list = join(cache, 'loaded')
  writeFileSync(list, '')
  const ran = await nines(folder, args, {
    XDG_CACHE_HOME: cache,
    LOADED: list,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(spy)}`,
  })
  return { ran, loaded: readFileSync(list, 'utf8').split('\n') }
}

beforeAll(() => {
  folder = repositoryWith(Array.from({ length: 20 }, (_, at) => `acme/shop-${at}`))
  cache = folderWith({})
})

describe('what check loads', () => {
  it('is the reader of YAML the first time, and none of it when nothing changed', async () => {
    const first = await loadedBy('check')
    expect(first.ran).toMatchObject({ code: 0, out: '20 agreements, all sound.\n' })
    expect(first.loaded.filter((url) => heavy.test(url)).length).toBeGreaterThan(20)
    const second = await loadedBy('check')
    expect(second.ran).toMatchObject({ code: 0, out: first.ran.out })
    expect(second.loaded.filter((url) => heavy.test(url))).toEqual([])
    expect(second.loaded.some((url) => url.includes('commander'))).toBe(true)
    const annotated = await loadedBy('check', '--format', 'github')
    expect(annotated.ran.code).toBe(0)
    expect(annotated.loaded.filter((url) => heavy.test(url))).toEqual([])
  })

  it('is never Pulumi nor AWS, also when something changed', async () => {
    appendFileSync(join(folder, 'slas/acme/shop-0/agreement.yaml'), '# changed\n')
    const { ran, loaded } = await loadedBy('check')
    expect(ran.out).toBe('20 agreements, all sound.\n')
    expect(loaded.filter((url) => /@aws-sdk|@pulumi|@grpc/u.test(url))).toEqual([])
  })

  it('is judged anew without the memory', async () => {
    const { ran, loaded } = await loadedBy('check', '--no-cache')
    expect(ran.code).toBe(0)
    expect(loaded.some((url) => heavy.test(url))).toBe(true)
  })
})

describe('a thousand agreements', () => {
  it('of which one changed are judged as they stand now', async () => {
    const many = repositoryWith(Array.from({ length: 1000 }, (_, at) => `customer-${at % 40}/service-${at}`))
    const env = { XDG_CACHE_HOME: folderWith({}) }
    expect((await nines(many, ['check'], env)).out).toBe('1 000 agreements, all sound.\n')
    const changed = join(many, 'slas/customer-1/service-1/agreement.yaml')
    writeFileSync(changed, agreement('customer-1/service-1').replace('version: 1', 'version: 2'))
    const ran = await nines(many, ['check'], env)
    expect(ran.out).toBe('1 000 agreements, all sound.\n')
  })
})
