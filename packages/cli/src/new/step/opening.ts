import type { Step } from '../context.ts'
import { readableName } from '../words.ts'

/** The service that everything is about: its name leads to titles, short names and examples. */
export async function openingName(context: Parameters<Step>[0]): Promise<string> {
  const { interview, surroundings } = context
  const [given] = interview.peek('service')
  const short = given?.value ?? surroundings.stands.service
  return interview.text({
    flag: 'name',
    asks: 'What do people call the service?',
    example: 'Checkout API',
    usual: short === undefined ? undefined : readableName(short),
    isSure: given !== undefined,
  })
}
