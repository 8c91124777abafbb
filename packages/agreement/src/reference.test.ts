import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../reference/fields.ts'
import { referenceText } from '../reference/reference.ts'
import { agreementSchema } from './schema/schema.ts'

describe('the page of all fields', () => {
  it('is what the schema and the gallery make of it', async () => {
    const page = readFileSync(new URL('../reference.md', import.meta.url), 'utf8')
    expect(page).toBe(await referenceText())
  })

  it('says of every field what it means and shows it', () => {
    const silent = fieldsOf(agreementSchema).filter(({ meaning, form }) => meaning === '' || form === '')
    expect(silent).toEqual([])
  })

  it('tells defaults apart from meanings', () => {
    const field = fieldsOf(agreementSchema).find(({ path }) => path === 'claims.late')
    expect(field).toMatchObject({
      meaning: 'What becomes of a late claim',
      fallback: 'it forfeits the credit',
    })
  })
})
