import type { ExitCode } from '../exit-code.ts'
import { Refusal } from '../refusal.ts'
import { listed } from './asking/listed.ts'
import { Back, Stopped, type Prompter } from './asking/prompter.ts'
import { noMemory, walk, without, withoutLast, type Footprint, type Memory } from './asking/trail.ts'
import { complaintText } from './asking/question.ts'
import { previewText } from './closing.ts'
import { madeFiles, type MadeFiles } from './made-files.ts'
import type { Asked } from './asked.ts'

/** What becomes of a conversation. */
export interface Conversation {
  /** True: the file is only printed, which nobody needs to be asked about. */
  readonly isDry: boolean
  /** Writes what was answered, or prints it. */
  readonly end: (asked: Asked) => ExitCode
  /** Looks again at what is there, where it turned out to be another than at the beginning. */
  readonly lookAgain: () => Promise<void>
}

/** Asks a person, shows what was made of the answers, lets change them until it is to be written, and ends it. */
export async function converse(
  person: Prompter,
  ask: (person: Prompter) => Promise<Asked>,
  { isDry, end, lookAgain }: Conversation,
): Promise<ExitCode> {
  let memory = noMemory()
  for (;;) {
    const { value, answers } = await walk(person, memory, ask)
    if (answers.length === 0 || isPrintable(value, isDry)) return end(value)
    const changed = await look(person, madeFiles(value.context, value.work), { memory, answers })
    if (changed === undefined) {
      const code = ended(person, () => end(value))
      if (code !== undefined) return code
      await lookAgain()
    }
    memory = changed ?? { ...memory, held: answers, same: 0, offered: [] }
  }
}

// What cannot be written is told, and no answer is lost by it.
function ended(person: Prompter, end: () => ExitCode): ExitCode | undefined {
  try {
    return end()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    person.tell(complaintText({ isError: true, says: error.message, fix: error.fix }))
    return undefined
  }
}

// A file that is only printed needs no yes.
function isPrintable({ context, work }: Asked, isDry: boolean): boolean {
  return isDry && !madeFiles(context, work).findings.some(({ severity }) => severity === 'error')
}

const [yes, change, no] = ['yes', 'change', 'no']

interface Walked {
  readonly memory: Memory
  readonly answers: readonly Footprint[]
}

// Undefined: it is written.
async function look(person: Prompter, made: MadeFiles, walked: Walked): Promise<Memory | undefined> {
  const errors = made.findings.filter(({ severity }) => severity === 'error')
  person.tell(previewText(made.agreement.text))
  for (const { place, says, fix } of errors)
    person.tell(`Line ${place.line}: ${complaintText({ isError: true, says, fix })}`)
  try {
    const wish = await person.choose({
      asks: errors.length === 0 ? `Write ${filesOf(made)}?` : 'It cannot be written like this. What now?',
      choices: [
        ...(errors.length === 0 ? [{ value: yes, label: 'Yes, write it' }] : []),
        { value: change, label: 'Change an answer', hint: 'the others stay' },
        { value: no, label: 'No, leave everything as it was' },
      ],
    })
    if (wish === no) throw new Stopped()
    return wish === yes ? undefined : await chooseAnswer(person, made, walked)
  } catch (error) {
    if (error instanceof Back) return withoutLast(walked.memory, walked.answers)
    throw error
  }
}

function filesOf({ agreement, cases, changed }: MadeFiles): string {
  const files = [agreement, ...(cases === undefined ? [] : [cases]), ...changed]
  const names = files.map(({ shown: name }) => name)
  return listed(names, 'and')
}

async function chooseAnswer(person: Prompter, made: MadeFiles, walked: Walked): Promise<Memory | undefined> {
  try {
    const key = await person.choose({
      asks: 'Which answer?',
      choices: walked.answers.map((one) => ({ value: one.key, label: shown(one) })),
    })
    return without(walked.memory, walked.answers, key)
  } catch (error) {
    if (error instanceof Back) return look(person, made, walked)
    throw error
  }
}

const widest = 60 // signs of an answer: enough to know it again

function shown({ asks, of, answer }: Footprint): string {
  const question = asks.replace(' (may be left empty)', '')
  const words = answerText(answer)
  const short = words.length > widest ? `${words.slice(0, widest)}…` : words
  return `${question}${of === undefined ? '' : ` (${of})`} ${short}`
}

function answerText(answer: Footprint['answer']): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  return typeof answer === 'string' ? answer || 'nothing' : answer.join(', ')
}
