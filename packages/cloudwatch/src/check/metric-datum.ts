import { type Fault, fault, firstFault } from '../answer.ts'
import type { MetricDatum, StatisticSet } from '../metric-datum.ts'
import { standardUnits } from './unit.ts'

const largest = 2 ** 360 // CloudWatch refuses values beyond

const valuesPerDatum = 150

const pastSeconds = 14 * 86_400

const futureSeconds = 2 * 3600

/** A datum with the words that faults call it by, such as `MetricData.member.1`. */
export interface NamedDatum {
  readonly path: string
  readonly datum: MetricDatum
  /** Epoch seconds. */
  readonly now: number
}

const invalid = (message: string): Fault => fault('InvalidParameterValue', message)

const missing = (parameter: string): Fault =>
  fault('MissingParameter', `The parameter ${parameter} is required.`)

const nameFault = ({ path, datum }: NamedDatum): Fault | undefined => {
  const { MetricName: name } = datum
  if (name === undefined || name === '') return missing(`${path}.MetricName`)
  return name.length > 255
    ? invalid(
        `The value ${name} for parameter ${path}.MetricName is invalid: it is longer than 255 characters.`,
      )
    : undefined
}

const isText = (text: string | undefined, most: number): boolean =>
  text !== undefined && text.length >= 1 && text.length <= most

const dimensionFault = ({ path, datum }: NamedDatum): Fault | undefined => {
  const dimensions = datum.Dimensions ?? []
  if (dimensions.length > 30) {
    return invalid(`The collection ${path}.Dimensions must not have a size greater than 30.`)
  }
  const at = dimensions.findIndex(({ Name, Value }) => !isText(Name, 255) || !isText(Value, 1024))
  if (at >= 0)
    return missing(
      `${path}.Dimensions.member.${at + 1}.Name and Value, of 1 to 255 and 1 to 1024 characters,`,
    )
  const names = new Set(dimensions.map(({ Name }) => Name))
  return names.size < dimensions.length
    ? invalid(`No parameter may have the same name in ${path}.Dimensions: each dimension is given once.`)
    : undefined
}

const valueMembers = ['Value', 'StatisticValues', 'Values'] as const

const choiceFault = ({ path, datum }: NamedDatum): Fault | undefined => {
  const [one, other] = valueMembers.filter((member) => datum[member] !== undefined)
  if (one === undefined) return missing(`${path}.Value, ${path}.StatisticValues or ${path}.Values`)
  return other === undefined
    ? undefined
    : fault(
        'InvalidParameterCombination',
        `The parameters ${path}.${one} and ${path}.${other} are mutually exclusive and you have specified both.`,
      )
}

const isNumber = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && Math.abs(value) <= largest

const numberFault = (name: string, value: number | undefined): Fault | undefined =>
  isNumber(value) ? undefined : invalid(`The value ${value} for parameter ${name} is invalid.`)

const partFault = (path: string, set: StatisticSet): Fault | undefined => {
  for (const part of ['SampleCount', 'Sum', 'Minimum', 'Maximum'] as const) {
    const name = `${path}.StatisticValues.${part}`
    if (set[part] === undefined) return missing(name)
    const refused = numberFault(name, set[part])
    if (refused) return refused
  }
  return undefined
}

const setFault = (path: string, set: StatisticSet): Fault | undefined => {
  const refused = partFault(path, set)
  if (refused) return refused
  const { SampleCount = 0, Minimum = 0, Maximum = 0 } = set
  if (Minimum > Maximum) {
    return invalid(
      `The parameter ${path}.StatisticValues.Maximum must be greater than ${path}.StatisticValues.Minimum.`,
    )
  }
  return SampleCount > 0
    ? undefined
    : invalid(`The parameter ${path}.StatisticValues.SampleCount must be greater than 0.`)
}

const listFault = (path: string, values: readonly number[], counts: readonly number[]): Fault | undefined => {
  if (values.length === 0 || values.length > valuesPerDatum) {
    return invalid(
      `The collection ${path}.Values must have a size of 1 to ${valuesPerDatum}, it has ${values.length}.`,
    )
  }
  if (values.length !== counts.length) {
    return invalid(`The parameters ${path}.Values and ${path}.Counts must be of the same size.`)
  }
  const wrongValue = values.find((value) => !isNumber(value))
  const wrongCount = counts.find((count) => !isNumber(count) || count < 0)
  if (wrongValue !== undefined) return numberFault(`${path}.Values`, wrongValue)
  return wrongCount === undefined
    ? undefined
    : invalid(`The value ${wrongCount} for parameter ${path}.Counts is invalid.`)
}

const valueFault = ({ path, datum }: NamedDatum): Fault | undefined => {
  const { Value, Values, StatisticValues, Counts } = datum
  if (Values !== undefined) return listFault(path, Values, Counts ?? Values.map(() => 1))
  if (Counts !== undefined) return missing(`${path}.Values`)
  return StatisticValues ? setFault(path, StatisticValues) : numberFault(`${path}.Value`, Value)
}

const timeFault = ({ path, datum, now }: NamedDatum): Fault | undefined => {
  const { Timestamp: time = now } = datum
  if (!Number.isFinite(time)) return invalid(`The value ${time} for parameter ${path}.Timestamp is invalid.`)
  if (time > now + futureSeconds) {
    return invalid(
      `The parameter ${path}.Timestamp must specify a time no more than two hours in the future.`,
    )
  }
  return time < now - pastSeconds
    ? invalid(`The parameter ${path}.Timestamp must specify a time within the past two weeks.`)
    : undefined
}

const kindFault = ({ path, datum }: NamedDatum): Fault | undefined => {
  const { Unit: unit = 'None', StorageResolution: resolution = 60 } = datum
  if (!standardUnits.includes(unit)) {
    return invalid(`The parameter ${path}.Unit must be a value in the set [ ${standardUnits.join(', ')} ].`)
  }
  return resolution === 1 || resolution === 60
    ? undefined
    : invalid(
        `The value ${resolution} for parameter ${path}.StorageResolution is invalid: it must be 1 or 60.`,
      )
}

/** What is wrong with a datum of PutMetricData, in AWS's words. */
export const datumFault = (named: NamedDatum): Fault | undefined =>
  firstFault(named, [nameFault, dimensionFault, choiceFault, valueFault, timeFault, kindFault])
