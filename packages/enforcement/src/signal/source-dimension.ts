import type { Source } from '@nines/agreement'
import type { CloudSource } from './handed-in.ts'
import type { SignalStat } from './signal.ts'

type Dimensions = SignalStat['dimensions']

/** The dimensions of a source; CloudWatch knows a metric only by exactly the set that was published. */
export function dimensionsOf(source: Source): Dimensions {
  return source.kind === 'reported' ? [] : cloudDimensions(source)
}

function cloudDimensions(source: CloudSource): Dimensions {
  switch (source.kind) {
    case 'alb':
      return present({ LoadBalancer: source.loadBalancer, TargetGroup: source.targetGroup })
    case 'rest-api':
      return present({ ApiName: source.name, Stage: source.stage })
    case 'http-api':
      return present({ ApiId: source.id, Stage: source.stage })
    case 'lambda':
      return present({ FunctionName: source.functionName })
    case 'sqs':
      return present({ QueueName: source.queue })
    case 'canary':
      return present({ CanaryName: source.name })
    case 'custom':
      return present(source.dimensions)
    default:
      return source satisfies never
  }
}

function present(values: Readonly<Record<string, string | undefined>>): Dimensions {
  return Object.entries(values).flatMap(([Name, Value]) => (Value === undefined ? [] : [{ Name, Value }]))
}
