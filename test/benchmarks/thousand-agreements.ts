import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const count = 1000

/** Writes a thousand agreements of one customer each, made from the checkout's own, below `folder`/slas. */
export async function writeAgreements(folder: string): Promise<readonly string[]> {
  const slas = join(folder, 'slas')
  await mkdir(slas, { recursive: true })
  for (const book of ['parties.yaml', 'calendars.yaml']) await cp(join('slas', book), join(slas, book))
  const text = await readFile('slas/acme/checkout-api/agreement.yaml', 'utf8')
  return Promise.all(Array.from({ length: count }, (_, i) => writeAgreement(slas, text, i)))
}

async function writeAgreement(slas: string, text: string, i: number): Promise<string> {
  const id = `acme/checkout-${String(i).padStart(4, '0')}`
  const file = join(slas, id, 'agreement.yaml')
  await mkdir(join(slas, id), { recursive: true })
  await writeFile(file, text.replace('id: acme/checkout-api', `id: ${id}`))
  return file
}
