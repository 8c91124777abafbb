import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryWith } from '../door.example.ts'
import type { Prompter } from './asking/prompter.ts'
import { scriptedPerson, type Script } from './asking/scripted-person.example.ts'
import { made } from './made.example.ts'

const file = 'slas/acme/search-api/agreement.yaml'

/** A whole interview about the share of requests; what is asked after the metric is cut off. */
const untilTarget: Script = [
  [/call the service/u, 'Search API'],
  [/^What is it for/u, 'Shoppers find what they look for.'],
  [/^What else is it for/u, ''],
  [/Who promises/u, 'The shop'],
  [/To whom/u, 'Acme'],
  [/short name for the service/u, ''],
  [/title of the agreement/u, ''],
  [/Which levels matter/u, 'It answers'],
  [/available: say it/u, ''],
  [/How is available measured/u, ''],
  [/short name for the metric/u, ''],
  [/Where is it measured/u, 'an Application'],
  [/Which load balancer/u, 'app/search/50dc6c495c0c9188'],
  [/AWS region/u, 'eu-west-1'],
  [/time zone/u, 'Europe/London'],
  [/Over which span/u, ''],
]
const afterTarget: Script = [
  [/without data/u, ''],
  [/paid back/u, '< 99.9 %'],
  [/Shares of which charge/u, ''],
  [/does the provider do/u, ''],
  [/^And what else/u, ''],
  [/does the customer do/u, ''],
  [/^And what else/u, ''],
  [/told first/u, ''],
  [/how long is on-call/u, ''],
  [/day does it begin/u, ''],
  [/is notice given/u, ''],
  [/How often/u, ''],
  [/day next/u, ''],
  [/^Anything more/u, ''],
]
const whole: Script = [...untilTarget, [/Which share of requests/u, '>= 99.9 %'], ...afterTarget]

describe('a person who changes their mind', () => {
  it('takes answers back, and is asked for them again', async () => {
    const { person, said } = scriptedPerson([
      ...untilTarget,
      [/Which share of requests/u, '>= 99 %'],
      [/without data/u, '<'],
      [/Which share of requests/u, '<'],
      [/Over which span/u, 'the last 30 days'],
      [/Which share of requests/u, '>= 99.9 %'],
      ...afterTarget,
      [/^Write /u, 'Yes'],
    ])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.file(file)).toContain('target: ">= 99.9 %" # 30 d allows 43 min 12 s of failure')
    expect(said.filter((words) => words === 'In which AWS region?')).toHaveLength(1)
  })

  it('changes one answer at the end, the others stay, and hears what it comes to', async () => {
    const { person, said } = scriptedPerson([
      ...whole,
      [/^Write /u, 'Change'],
      [/^Which answer/u, 'Which share of requests'],
      [/Which share of requests/u, '>= 99.5 %'],
      [/paid back/u, '< 99.5 %'],
      [/^Write /u, 'Yes'],
    ])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.file(file)).toContain('target: ">= 99.5 %" # a month allows 3 h 36 min of failure')
    expect(ran.file(file)).toContain('steps: ["< 99.5 % -> 10 %", "< 95 % -> 25 %"]')
    const [before = '', after = ''] = said.filter((words) => words.startsWith('What uptime means:'))
    expect(before).toContain(
      '45 min in which everything fails in December 2026: 99.899 %, missed; 10 % of the monthly fee is owed',
    )
    expect(after).toContain('3 h in which everything fails in December 2026: 99.596 %, met\n')
    expect(after).toContain(
      '4 h in which everything fails in December 2026: 99.462 %, missed; 10 % of the monthly fee is owed',
    )
  })

  it('goes back from the end, and from the choice of an answer', async () => {
    const { person } = scriptedPerson([
      ...whole,
      [/^Write /u, '<'],
      [/^Anything more/u, 'Nothing'],
      [/^Write /u, 'Change'],
      [/^Which answer/u, '<'],
      [/^Write /u, 'Yes'],
    ])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran).toMatchObject({ code: 0, err: '' })
  })

  it('loses no answer where somebody else was quicker', async () => {
    const folder = repositoryWith([])
    const { person, said } = scriptedPerson([
      ...whole,
      [/^Write /u, 'Yes'],
      [/short name for the service/u, 'search'],
      [/^Write slas\/acme\/search\/agreement.yaml/u, 'Yes'],
    ])
    const slow: Prompter = {
      ...person,
      choose: async (prompt) => {
        if (prompt.asks === `Write ${file}?`) {
          mkdirSync(join(folder, 'slas/acme/search-api'), { recursive: true })
          writeFileSync(join(folder, file), 'theirs\n')
        }
        return person.choose(prompt)
      },
    }
    const ran = await made(folder, {}, { person: slow })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(said.join('\n')).toContain(`${file} is there already, and is not overwritten.`)
    expect(ran.file(file)).toBe('theirs\n')
    expect(ran.file('slas/acme/search/agreement.yaml')).toContain('id: acme/search\n')
  })

  it('may write nothing after all', async () => {
    const { person } = scriptedPerson([...whole, [/^Write /u, 'No']])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran).toMatchObject({ code: 2, err: 'Stopped; nothing was written.\n' })
    expect(ran.file(file)).toBeUndefined()
  })
})
