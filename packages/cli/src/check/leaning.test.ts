import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { agreement, folderWith, nines, repositoryWith } from '../door.example.ts'

const leaning = agreement('acme/shop').replace(
  'responsibilities:',
  'dependencies: { queues: { kind: hard, agreement: platform/queues } }\nresponsibilities:',
)

it('an agreement is judged anew when one that it leans on promises less', async () => {
  const folder = repositoryWith(['acme/shop', 'platform/queues'])
  const env = { XDG_CACHE_HOME: folderWith({}) }
  const queues = join(folder, 'slas/platform/queues/agreement.yaml')
  writeFileSync(join(folder, 'slas/acme/shop/agreement.yaml'), leaning)
  expect((await nines(folder, ['check'], env)).out).toBe('2 agreements, all sound.\n')
  writeFileSync(queues, agreement('platform/queues').replaceAll('99.9 %', '99.5 %'))
  const { code, out } = await nines(folder, ['check'], env)
  expect(code).toBe(0)
  expect(out).toContain('warning  dependencies/ceiling')
  expect(out).toContain(
    'The target is 99.9 %, and what the service leans on promises 99.5 % together: queues 99.5 %.',
  )
  expect((await nines(folder, ['check', 'slas/acme'], env)).out).toContain('dependencies/ceiling')
})
