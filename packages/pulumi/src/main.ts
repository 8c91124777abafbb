// What a plain `pulumi up` runs: the stack's part of the agreements on disk.
import { fileURLToPath } from 'node:url'
import { Config, getStack, RunError } from '@pulumi/pulumi'
import { readPlans } from './agreed.ts'
import { provision } from './program.ts'
import { placeOf, stackName, stacksOf } from './stack.ts'

const config = new Config('nines')
const slas = config.get('slas') ?? fileURLToPath(new URL('../../../slas', import.meta.url))
const place = placeOf(getStack())
if (place === undefined) {
  throw new RunError(
    `${getStack()} is no stack of nines. Name it after an account and a region: 111122223333-eu-west-1.`,
  )
}
const reading = await readPlans(slas)
if (!reading.ok) throw new RunError(reading.says)

const name = stackName(place)
const roleArn = config.get('roleArn')
const endpoint = config.get('endpoint')
provision(stacksOf(reading.plans).find((stack) => stack.name === name) ?? { name, place, plans: [] }, {
  ...(roleArn === undefined ? {} : { roleArn }),
  ...(endpoint === undefined ? {} : { endpoint }),
})
