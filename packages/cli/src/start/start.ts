import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { serve } from '@nines/local'
import { findRoot, readRepository } from '@nines/repository'
import type { Door } from '../door.ts'
import { fine, unjudged, wanting, type ExitCode } from '../exit-code.ts'
import { findingsText } from '../printers/findings-text.ts'
import { paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import { progressOn } from '../terminal/progress.ts'
import { writeDashboards } from './dashboards.ts'
import { engineReady } from './engine-ready.ts'
import { played } from './incident.ts'
import { castOf, type Cast } from './cast.ts'
import { play } from './play.ts'
import { provisionLocally } from './provision.ts'
import type { Stage } from './stage.ts'
import { dashboardLines, nextLines, statementLines, timelineLines, willCreate } from './story-text.ts'

/**
 * The whole road, once, on this machine alone: agreements are checked, provisioned into a local CloudWatch by the real
 * Pulumi engine, an incident is played, its alarms fire, and the month's statement is told.
 */
export async function start(door: Door): Promise<ExitCode> {
  const slas = findRoot(door.cwd)
  if (slas === undefined) {
    door.err.write(`No folder slas stands in ${door.cwd} or above it. Stand in a checkout of nines.\n`)
    return unjudged
  }
  const colours = paint(door.out.hasColours)
  const progress = progressOn(door.out, door.ticks)
  const stage = { door, progress, paint: colours, root: dirname(slas) }
  if (!(await engineReady(stage))) return unjudged
  const cast = await checked(stage)
  return cast === undefined ? wanting : await perform(stage, cast)
}

async function checked({ door, progress, root, paint: colours }: Stage): Promise<Cast | undefined> {
  progress.step('Reading the agreements in slas')
  const repository = await readRepository(root)
  const errors = repository.findings.filter(({ severity }) => severity === 'error')
  const cast = errors.length === 0 ? castOf(repository) : undefined
  if (cast === undefined) {
    progress.failed(errors.length > 0 ? 'The agreements in slas have errors' : nothingToPlay)
    if (errors.length > 0)
      door.out.write(`\n${findingsText({ agreements: repository.files.length, findings: errors }, door.out)}`)
    return undefined
  }
  progress.done(`${plural(cast.plans.length, 'agreement')} checked`)
  for (const text of willCreate(cast, colours)) progress.line(text)
  return cast
}

const nothingToPlay =
  'No agreement in slas is agreed, in force in November 2026 and promises something about requests by the calendar month'

async function perform(stage: Stage, cast: Cast): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'nines-start-'))
  const local = await serve({ clock: { kind: 'driven', now: played.from } })
  try {
    if (!(await provisionLocally(stage, cast.plans, { local, folder }))) return unjudged
    stage.progress.step('Playing November 2026, by the minute')
    const story = await play(local, cast.agreements, cast.scene.agreement)
    stage.progress.done('Played November 2026 by the minute: ordinary days, and one incident')
    const pages = await writeDashboards(stage.root, local, cast)
    const lines = [
      ...timelineLines(cast, story, stage.paint),
      ...statementLines(cast, story, stage.paint),
      ...dashboardLines(pages, stage.paint),
      ...nextLines(stage.paint),
    ]
    stage.door.out.write(`${lines.join('\n')}\n`)
    return fine
  } finally {
    await local.close()
    await rm(folder, { recursive: true, force: true })
  }
}
