import { readBookFiles } from '@nines/repository'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { agreement, repositoryWith } from '../door.example.ts'
import { judge, type Brief } from './judge.ts'
import { judgeTogether } from './judge-together.ts'

const folder = repositoryWith([])
const files = readBookFiles(join(folder, 'slas'), folder)

function briefs(count: number): readonly Brief[] {
  return Array.from({ length: count }, (_, at) => {
    const text = agreement(`acme/shop-${at}`)
    const content = at % 3 === 0 ? text.replace('serves: sell', `serves: sell-${at}`) : text
    return { shown: `slas/acme/shop-${at}/agreement.yaml`, bytes: new TextEncoder().encode(content) }
  })
}

it.each([0, 1, 59, 61, 200, 501])('many threads say of %i texts what one says', async (count) => {
  const texts = briefs(count)
  const together = await judgeTogether(files, texts)
  expect(together).toEqual(await judge(files, texts))
  expect(together.judged.filter(({ findings }) => findings.length > 0)).toHaveLength(Math.ceil(count / 3))
})

it('what goes wrong in a thread is thrown here', async () => {
  const strange = { shown: 'a.yaml', bytes: new Proxy(new Uint8Array(), {}) }
  await expect(judgeTogether(files, [...briefs(200), strange])).rejects.toThrow()
})
