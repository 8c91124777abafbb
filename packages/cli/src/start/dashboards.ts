import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dashboardPage, type LocalCloud } from '@nines/local'
import type { Cast } from './cast.ts'
import { incident } from './incident.ts'

const around = { before: 3600, after: 3 * 3600 } // seconds: the incident with a quiet hour before it

/** Writes the dashboards, as they looked around the incident, as pages below `.nines`; answers their paths from the root. */
export async function writeDashboards(
  root: string,
  local: LocalCloud,
  cast: Cast,
): Promise<readonly string[]> {
  const folder = join('.nines', 'dashboards')
  await mkdir(join(root, folder), { recursive: true })
  const range = { start: incident[0].at - around.before, end: incident[0].at + around.after }
  const pages: string[] = []
  for (const { place, dashboards } of cast.plans) {
    if (place === null) continue
    for (const { input } of dashboards) {
      const page = join(folder, `${input.DashboardName}.html`)
      const cloud = local.cloud(place)
      await writeFile(join(root, page), dashboardPage(cloud, input.DashboardName, range))
      pages.push(page)
    }
  }
  return pages
}
