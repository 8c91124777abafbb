import { fieldsOf } from './check.ts'
import type { Cloud } from '../account/cloud.ts'
import { normalize } from './field.ts'
import type { Kind, Live } from '../kind/kind.ts'
import { kept, pick, tagInputs } from './resource-tag.ts'
import type { Settings } from '../account/settings.ts'
import { unknowns } from '../value/unknown.ts'
import { canonical, mapOf, textOf, type Properties } from '../value/value.ts'

/** What every operation needs: the provider's settings and its way to a region. */
export interface Context {
  readonly settings: Settings
  readonly cloudOf: (region: string) => Cloud
}

/** A resource as the engine keeps it; an empty id says that it is gone. */
export interface Stored {
  readonly id: string
  readonly inputs: Properties
  readonly outputs: Properties
}

/** What a preview shows of a new resource: its inputs, and unknowns for what only the cloud will tell. */
export function foresee(kind: Kind, inputs: Properties, olds: Properties = {}): Properties {
  return {
    ...inputs,
    ...Object.fromEntries(
      Object.entries(kind.computed).map(([name, type]) => [name, olds[name] ?? unknowns[type]]),
    ),
  }
}

/** Makes a resource in the region of its inputs. */
export async function create(context: Context, kind: Kind, inputs: Properties): Promise<Stored> {
  const cloud = cloudFor(context, inputs)
  const id = await kind.create(cloud, inputs)
  return found(await stored(context, kind, cloud, { id, inputs }))
}

/** Brings a resource to new inputs. Tags go their own way; when only they differ, nothing else is put. */
export async function update(
  context: Context,
  kind: Kind,
  { id, inputs: olds }: { readonly id: string; readonly inputs: Properties },
  news: Properties,
): Promise<Stored> {
  const cloud = cloudFor(context, news)
  if (canonical(withoutTags(olds)) !== canonical(withoutTags(news))) await kind.update(cloud, id, news)
  if (kind.tags !== undefined) await changeTags(context, kind, id, news)
  return found(await stored(context, kind, cloud, { id, inputs: news }))
}

/** Finds what is live under an id, which may carry `@region` when a person imports it. */
export async function read(context: Context, kind: Kind, given: string, olds: Properties): Promise<Stored> {
  const { id, region } = splitId(given)
  const cloud = context.cloudOf(region ?? textOf(olds, 'region') ?? context.settings.region)
  return stored(context, kind, cloud, { id, inputs: olds })
}

/** Takes a resource away; one that is gone already is fine. */
export async function remove(context: Context, kind: Kind, id: string, olds: Properties): Promise<void> {
  await kind.remove(cloudFor(context, olds), id)
}

async function stored(
  { settings }: Context,
  kind: Kind,
  cloud: Cloud,
  { id, inputs: olds }: { readonly id: string; readonly inputs: Properties },
): Promise<Stored> {
  const live = await kind.read(cloud, id)
  if (live === undefined) return { id: '', inputs: {}, outputs: {} }
  const tags =
    kind.tags === undefined ? {} : tagInputs(settings, await kind.tags.read(cloud, arnOf(live)), olds)
  const inputs = normalize(fieldsOf(kind), { ...live.inputs, region: cloud.region, ...tags })
  return { id, inputs, outputs: { ...inputs, ...live.computed } }
}

// The engine takes no resource without an id: what was put and is not there is an error, not a resource that is gone.
function found(resource: Stored): Stored {
  if (resource.id === '') throw new Error('it was put, and is not found afterwards')
  return resource
}

async function changeTags(context: Context, kind: Kind, id: string, inputs: Properties): Promise<void> {
  const cloud = cloudFor(context, inputs)
  const live = await kind.read(cloud, id)
  if (live === undefined || kind.tags === undefined) return
  const arn = arnOf(live)
  const now = kept(context.settings, await kind.tags.read(cloud, arn))
  const wanted = mapOf(inputs, 'tagsAll')
  const dropped = Object.keys(pick(now, (key) => wanted[key] === undefined))
  const put = pick(wanted, (key, value) => now[key] !== value)
  if (dropped.length > 0) await kind.tags.drop(cloud, arn, dropped)
  if (Object.keys(put).length > 0) await kind.tags.put(cloud, arn, put)
}

function withoutTags(inputs: Properties): Properties {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== 'tags' && name !== 'tagsAll'))
}

function arnOf(live: Live): string {
  return textOf(live.computed, 'arn') ?? ''
}

function cloudFor({ settings, cloudOf }: Context, inputs: Properties): Cloud {
  return cloudOf(textOf(inputs, 'region') ?? settings.region)
}

function splitId(given: string): { id: string; region?: string } {
  const [, id, region] = /^(.+)@([a-z]{2}(?:-[a-z]+)+-\d)$/.exec(given) ?? []
  return id === undefined || region === undefined ? { id: given } : { id, region }
}
