import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EngineRequest } from './engine-request.ts'
import { compile } from './compile.ts'
import type { Recipe } from './recipe.ts'
import { takeTurn } from './turn.ts'

/**
 * Builds the engine into a folder of its own and moves it to `root` when it is whole: who finds `root` finds a working
 * engine. Two runs that start together build once. Answers what stood in the way, as the end of a sentence.
 */
export async function buildEngine(
  request: EngineRequest,
  recipe: Recipe,
  root: string,
): Promise<string | undefined> {
  await mkdir(dirname(root), { recursive: true })
  const waiting = `Another run builds the Pulumi engine ${recipe.version}; waiting for it.`
  return takeTurn(`${root}.turn`, { ...request, tell: () => request.tell(waiting) }, async () => {
    if (await isBuilt(root)) return undefined
    const draft = await mkdtemp(`${root}.`)
    try {
      const trouble = await compile(request, recipe, join(draft, 'bin', 'pulumi'))
      if (trouble === undefined) await moveTo(root, draft)
      return trouble
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
  })
}

async function moveTo(root: string, draft: string): Promise<void> {
  try {
    await rename(draft, root)
  } catch (error) {
    // Someone who thought us dead was faster; theirs is as good.
    if (!(await isBuilt(root))) throw error
  }
}

async function isBuilt(root: string): Promise<boolean> {
  try {
    await access(join(root, 'bin', 'pulumi'))
    return true
  } catch {
    return false
  }
}
