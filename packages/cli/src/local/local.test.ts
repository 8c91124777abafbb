import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { describe, expect, it } from 'vitest'
import { folderWith, nines } from '../door.example.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Starts `nines local` on a free port, gives its URL to the work, then interrupts it; answers what it said and its exit code. */
async function withLocal(
  args: readonly string[],
  work: (url: string, said: string) => Promise<void>,
): Promise<readonly [string, number | null]> {
  const child = spawn(process.execPath, [main, 'local', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const closed = once(child, 'close')
  try {
    while (!said.includes('Ctrl-C')) await once(child.stdout, 'data')
    await work(/http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0] ?? '', said)
  } finally {
    child.kill('SIGINT')
  }
  await closed
  return [said, child.exitCode]
}

describe('nines local', () => {
  it('answers the official SDK until it is interrupted, and says how to point tools at it', async () => {
    const [said, code] = await withLocal([], async (url, greeting) => {
      expect(greeting).toContain(`page                ${url}/`)
      expect(greeting).toContain(`export AWS_ENDPOINT_URL=${url} `)
      expect(greeting).toContain(`nines enforce --local ${url} --apply`)
      const credentials = { accessKeyId: '111122223333', secretAccessKey: 'local' }
      const client = new CloudWatchClient({ endpoint: url, region: 'eu-west-1', credentials })
      expect((await client.send(new DescribeAlarmsCommand({}))).MetricAlarms ?? []).toEqual([])
      client.destroy()
    })
    expect(code).toBe(0)
    expect(said.endsWith('Closed; what it held is gone.\n')).toBe(true)
  })

  it('stands at the instant of a driven clock', async () => {
    await withLocal(['--driven', '2026-10-05T12:00:00+02:00'], async (url, greeting) => {
      expect(greeting).toContain('on a clock of its own that stands at 2026-10-05T10:00:00Z')
      expect(await (await fetch(`${url}/_nines/clock`)).text()).toContain('1791194400')
    })
  })

  it('says when its port is taken', async () => {
    await withLocal([], async (url) => {
      const { port } = new URL(url)
      const ran = await nines(folderWith({}), ['local', '--port', port])
      expect(ran).toMatchObject({
        code: 2,
        err: `nines: Port ${port} of 127.0.0.1 cannot be had (EADDRINUSE). Take another one with --port.\n`,
      })
    })
  })
})
