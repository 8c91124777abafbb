import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Back, Stopped, type Prompter } from './prompter.ts'
import { terminalPrompter } from './terminal-prompter.ts'

const [enter, down, space, stop, erase] = ['\r', '\u001B[B', ' ', '\u0003', '\u0015']

/** A terminal that types keys one after the other, and what it showed. */
function terminal(keys: readonly string[]): {
  readonly input: PassThrough
  readonly prompter: Prompter
  readonly shown: () => string
} {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 60, rows: 40 })
  let text = ''
  output.on('data', (data: Buffer) => (text += data.toString()))
  const type = async (): Promise<void> => {
    for (const key of keys) {
      await wait(30)
      input.write(key)
    }
  }
  void type()
  return { input, prompter: terminalPrompter({ input, output }), shown: () => stripVTControlCharacters(text) }
}

const text = {
  asks: 'Which name?',
  example: 'acme',
  judge: (answer: string) => (/^[a-z]+$/u.test(answer) ? undefined : 'Small letters.'),
}
const choices = ['one', 'two', 'three'].map((value) => ({ value, label: `The ${value}` }))

describe('a text', () => {
  it('is what was typed', async () => {
    const { prompter, shown } = terminal(['acme', enter])
    expect(await prompter.text(text)).toBe('acme')
    expect(shown()).toContain('Which name?')
  })

  it('is asked again with the reason until it does', async () => {
    const { prompter, shown } = terminal(['Acme', enter, erase, 'acme', enter])
    expect(await prompter.text(text)).toBe('acme')
    expect(shown()).toContain('Small letters.')
  })

  it('is the usual one where nothing was typed', async () => {
    const { prompter, shown } = terminal([enter])
    expect(await prompter.text({ ...text, usual: 'globex' })).toBe('globex')
    expect(shown()).toContain('globex')
  })

  it('may be empty where that does', async () => {
    const { prompter } = terminal([enter])
    expect(await prompter.text({ ...text, judge: () => undefined })).toBe('')
  })

  it('loses the blanks around it', async () => {
    const { prompter } = terminal(['  acme  ', enter])
    expect(await prompter.text(text)).toBe('acme')
  })
})

describe('a choice', () => {
  it('begins at the usual one', async () => {
    expect(await terminal([enter]).prompter.choose({ asks: 'Which?', choices, usual: 'two' })).toBe('two')
    expect(await terminal([down, enter]).prompter.choose({ asks: 'Which?', choices })).toBe('two')
  })

  it('may be several', async () => {
    const { prompter } = terminal([space, down, space, down, space, enter])
    expect(await prompter.several({ asks: 'Which?', choices, usual: 'one' })).toEqual(['two', 'three'])
  })

  it('may be yes or no', async () => {
    expect(await terminal([enter]).prompter.agree('Write it?')).toBe(true)
    expect(await terminal(['n']).prompter.agree('Write it?')).toBe(false)
  })
})

it('Ctrl-C breaks off', async () => {
  await expect(terminal(['ac', stop]).prompter.text(text)).rejects.toThrow(Stopped)
  await expect(terminal([stop]).prompter.choose({ asks: 'Which?', choices })).rejects.toThrow(Stopped)
  await expect(terminal([stop]).prompter.agree('Write it?')).rejects.toThrow(Stopped)
})

describe('an answer', () => {
  it('is taken back with <, alone or behind what stood there, and with Esc', async () => {
    await expect(terminal(['<', enter]).prompter.text(text)).rejects.toThrow(Back)
    await expect(terminal(['<', enter]).prompter.text({ ...text, before: 'acme' })).rejects.toThrow(Back)
    await expect(terminal(['ac', '\u001B']).prompter.text(text)).rejects.toThrow(Back)
    await expect(terminal(['<']).prompter.choose({ asks: 'Which?', choices })).rejects.toThrow(Back)
    await expect(terminal([down, '<']).prompter.several({ asks: 'Which?', choices })).rejects.toThrow(Back)
    await expect(terminal(['\u001B']).prompter.agree('Sure?')).rejects.toThrow(Back)
  })

  it('that was given before is there to be edited', async () => {
    expect(await terminal(['x', enter]).prompter.text({ ...text, before: 'acme' })).toBe('acmex')
    const before = ['two', 'three']
    expect(await terminal([enter]).prompter.several({ asks: 'Which?', choices, before })).toEqual(before)
  })

  it('may hold a < like every other sign', async () => {
    const { prompter } = terminal(['<= 5 min', enter])
    expect(await prompter.text({ ...text, judge: () => undefined })).toBe('<= 5 min')
  })
})

it('what others wrote moves no cursor', async () => {
  const { prompter, shown } = terminal([enter])
  const loud = { value: 'a', label: 'a\u001B[2Jb', hint: 'c\rd' }
  expect(await prompter.choose({ asks: 'Which of\u0007?', choices: [loud] })).toBe('a')
  expect(shown()).toContain('a␛[2Jb (c␍d)')
  expect(shown()).toContain('Which of␇?')
})

it('whoever is gone breaks off', async () => {
  await expect(terminal(['\u0004']).prompter.text(text)).rejects.toThrow(Stopped)
  const { input, prompter } = terminal([])
  const asked = prompter.choose({ asks: 'Which?', choices })
  input.end()
  await expect(asked).rejects.toThrow(Stopped)
  await expect(prompter.text(text)).rejects.toThrow(Stopped)
})

it('a step says its purpose within the width of the screen', async () => {
  const { prompter, shown } = terminal([])
  prompter.begin('Seven steps.', 'Ctrl-C leaves everything as it is.')
  prompter.step(
    '1 of 7',
    'What the service is for, as the customer would say it: all that follows serves it.',
  )
  prompter.tell('Something else.')
  await wait(30)
  for (const line of shown().split('\n')) expect(line.length).toBeLessThanOrEqual(60)
  expect(shown()).toContain('1 of 7')
  expect(shown()).toContain('Something else.')
})
