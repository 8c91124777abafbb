import { describe, expect, it } from 'vitest'
import type { Prompter } from './prompter.ts'
import { scriptedPerson, type Script } from './scripted-person.example.ts'
import { noMemory, walk, without, withoutLast, type Memory, type Walk } from './trail.ts'

const colours = ['red', 'blue'].map((value) => ({ value, label: value }))

/** Asks for a name, a colour, things of that colour and a yes, with a heading and a remark. */
async function ask(person: Prompter): Promise<string> {
  person.begin('Questions', 'Answer them.')
  const name = await person.text({ asks: 'Name?', example: 'a', judge: () => undefined })
  person.step('Colours', 'They matter.')
  const colour = await person.choose({ asks: 'Colour?', choices: colours })
  person.tell(`You like ${colour}.`)
  const shade = await person.text({
    asks: 'Shade?',
    example: 'dark',
    judge: (answer) => (colour === 'blue' && answer === 'pink' ? 'Pink is no blue.' : undefined),
  })
  const both = await person.several({ asks: 'Things?', choices: colours })
  return [name, colour, shade, both.join('+'), String(await person.agree('Sure?'))].join(' ')
}

async function walked(
  script: Script,
  memory: Memory = noMemory(),
): Promise<Walk<string> & { said: string[] }> {
  const { person, said } = scriptedPerson(script)
  return { ...(await walk(person, memory, ask)), said }
}

const once: Script = [
  [/Name/u, 'Ada'],
  [/Colour/u, 'red'],
  [/Shade/u, 'pink'],
  [/Things/u, 'red', 'blue'],
  [/Sure/u, true],
]

describe('a walk through questions', () => {
  it('takes the answers in order', async () => {
    const { value, answers } = await walked(once)
    expect(value).toBe('Ada red pink red+blue true')
    expect(answers.map(({ key }) => key)).toEqual(['Name?', 'Colour?', 'Shade?', 'Things?', 'Sure?'])
  })

  it('goes one question back for each step back, and asks no other one again', async () => {
    const { value, said } = await walked([
      ...once.slice(0, 2),
      [/Shade/u, '<'],
      [/Colour/u, 'blue'],
      [/Shade/u, 'dark'],
      ...once.slice(3),
    ])
    expect(value).toBe('Ada blue dark red+blue true')
    expect(said.filter((words) => words === 'Name?')).toHaveLength(1)
    expect(said).toEqual(
      'Questions,Answer them.,Name?,Colours,Colour?,You like red.,Shade?,Colours,Colour?,You like blue.,Shade?,Things?,Sure?'.split(
        ',',
      ),
    )
  })

  it('stays at the first question', async () => {
    const { value, said } = await walked([[/Name/u, '<'], ...once])
    expect(value).toBe('Ada red pink red+blue true')
    expect(said).toContain('This is the first question.')
  })

  it('goes back over several, and offers what was answered there', async () => {
    const { person } = scriptedPerson([
      ...once.slice(0, 3),
      [/Things/u, '<'],
      [/Shade/u, '<'],
      [/Colour/u, 'red'],
      [/Shade/u, ''],
      ...once.slice(3),
    ])
    const seen: (string | undefined)[] = []
    const watching: Prompter = {
      ...person,
      text: (prompt) => {
        seen.push(prompt.before)
        return person.text({ ...prompt, usual: prompt.before })
      },
    }
    expect((await walk(watching, noMemory(), ask)).value).toBe('Ada red pink red+blue true')
    expect(seen).toEqual([undefined, undefined, 'pink', 'pink'])
  })
})

describe('a changed answer', () => {
  it('leaves the others, and says what it comes to', async () => {
    const first = await walked(once)
    const memory = without(noMemory(), first.answers, 'Name?')
    const { value, said } = await walked([[/Name/u, 'Eve']], memory)
    expect(value).toBe('Eve red pink red+blue true')
    expect(said).toEqual(['Questions', 'Answer them.', 'Name?', 'You like red.'])
  })

  it('has those asked again that do no longer', async () => {
    const first = await walked(once)
    const memory = without(noMemory(), first.answers, 'Colour?')
    const { value, said } = await walked(
      [
        [/Colour/u, 'blue'],
        [/Shade/u, 'dark'],
      ],
      memory,
    )
    expect(value).toBe('Ada blue dark red+blue true')
    expect(said).toEqual(['Colours', 'Colour?', 'You like blue.', 'Shade?'])
  })

  it('at the end is a step back like every other', async () => {
    const memory = noMemory()
    const { answers } = await walked(once, memory)
    const again = await walked([[/Sure/u, false]], withoutLast(memory, answers))
    expect(again.value).toBe('Ada red pink red+blue false')
  })
})
