import { DiffKind, type EngineEvent, type StepEventMetadata } from '@pulumi/pulumi/automation/index.js'
import { describe, expect, it } from 'vitest'
import { understand } from './engine-event.ts'
import { count, emptyTally, summarize } from './tally.ts'

const type = 'aws:cloudwatch/metricAlarm:MetricAlarm'
const urnOf = (name: string): string => `urn:pulumi:s::nines::nines:index:Agreement$${type}::${name}`

function metadata(op: StepEventMetadata['op'], more: Partial<StepEventMetadata> = {}): StepEventMetadata {
  return { op, type, urn: urnOf('acme/a/uptime/page'), provider: '', ...more }
}

const done = (step: StepEventMetadata): EngineEvent => ({
  sequence: 1,
  timestamp: 1,
  resOutputsEvent: { metadata: step },
})

const said = (severity: 'info' | 'warning' | 'error'): EngineEvent => ({
  sequence: 1,
  timestamp: 1,
  diagnosticEvent: { message: '<{%reset%}>it is so<{%reset%}>\n', color: 'never', severity },
})

function tallyOf(...steps: readonly StepEventMetadata[]): ReturnType<typeof emptyTally> {
  const tally = emptyTally()
  for (const step of steps) {
    const saying = understand(done(step))
    if (saying !== undefined) count(tally, saying)
  }
  return tally
}

describe('understand', () => {
  it('tells a change with the paths that differ, sorted', () => {
    const detailedDiff = {
      threshold: { diffKind: DiffKind.update, inputDiff: true },
      'tags["nines:version"]': { diffKind: DiffKind.update, inputDiff: true },
    }
    expect(understand(done(metadata('update', { detailedDiff, diffs: ['threshold', 'tags'] })))).toEqual({
      kind: 'step',
      phase: 'done',
      change: {
        op: 'update',
        urn: urnOf('acme/a/uptime/page'),
        type,
        name: 'acme/a/uptime/page',
        differs: ['tags["nines:version"]', 'threshold'],
      },
    })
  })

  it('tells the inputs that differ where the engine knows no paths', () => {
    expect(understand(done(metadata('update', { diffs: ['threshold'] })))).toMatchObject({
      change: { differs: ['threshold'] },
    })
  })

  it('tells phases', () => {
    const begun = { sequence: 1, timestamp: 1, resourcePreEvent: { metadata: metadata('create') } }
    const failed = {
      sequence: 1,
      timestamp: 1,
      resOpFailedEvent: { metadata: metadata('create'), status: 1, steps: 1 },
    }
    expect(understand(begun)).toMatchObject({ phase: 'begun' })
    expect(understand(failed)).toMatchObject({ phase: 'failed' })
  })

  it('tells a replacement once', () => {
    const ops = (['create-replacement', 'replace', 'delete-replaced'] as const).map((op) =>
      understand(done(metadata(op))),
    )
    expect(ops.map((saying) => saying?.kind)).toEqual(['step', undefined, undefined])
    expect(ops[0]).toMatchObject({ change: { op: 'replace' } })
  })

  it('passes over what is the engine’s own', () => {
    expect(understand(done(metadata('create', { type: 'pulumi:providers:aws' })))).toBeUndefined()
    expect(understand(done(metadata('refresh')))).toBeUndefined()
    expect(understand({ sequence: 1, timestamp: 1 })).toBeUndefined()
  })

  it('tells warnings and errors in plain words, and nothing quieter', () => {
    expect(understand(said('error'))).toEqual({ kind: 'remark', severity: 'error', says: 'it is so' })
    expect(understand(said('warning'))).toMatchObject({ severity: 'warning' })
    expect(understand(said('info'))).toBeUndefined()
  })
})

describe('summarize', () => {
  it('counts resources by what happened to them last', () => {
    const tally = tallyOf(
      metadata('create', { urn: urnOf('a') }),
      metadata('update', { urn: urnOf('b') }),
      metadata('create-replacement', { urn: urnOf('c') }),
      metadata('same', { urn: urnOf('d') }),
      metadata('same', { urn: urnOf('e') }),
      metadata('delete', { urn: urnOf('e') }),
    )
    expect(summarize(tally, 'apply')).toEqual({ create: 1, update: 1, replace: 1, delete: 1, same: 1 })
  })

  it('leaves nothing the same in a destroy, though the program ran before', () => {
    const tally = tallyOf(metadata('same', { urn: urnOf('a') }), metadata('delete', { urn: urnOf('b') }))
    expect(summarize(tally, 'destroy')).toMatchObject({ delete: 1, same: 0 })
  })
})
