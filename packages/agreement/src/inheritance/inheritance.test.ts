import { describe, expect, it } from 'vitest'
import { galleryBook, galleryText } from '../../gallery-sample.ts'
import { told, valueOf } from '../../sample.ts'
import { readAgreement } from '../read-agreement.ts'
import { pointerOf } from './effective.ts'
import { readEffective } from './read-effective.ts'
import { readTemplate, type Template } from './template.ts'

const file = 'gallery/bookshop-archive/agreement.yaml'
const archive = galleryText('bookshop-archive/agreement.yaml')

function template(name: string, text: string): Template {
  return valueOf(readTemplate(`gallery/templates/${name}.yaml`, text))
}

function known(templates: readonly Template[]): ReadonlyMap<string, Template> {
  return new Map(templates.map((one) => [one.name, one]))
}

function readOn(text: string, templates: readonly Template[]): ReturnType<typeof readAgreement> {
  return readAgreement(file, text, { ...galleryBook, templates: known(templates) })
}

function changedText(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The text does not hold ${from}`)
  return text.replace(from, () => to)
}

const base = template('hosted-shop', galleryText('templates/hosted-shop.yaml'))
const gold = template('hosted-shop-gold', galleryText('templates/hosted-shop-gold.yaml'))

describe('an agreement on templates', () => {
  const agreement = valueOf(readOn(archive, [base, gold]))
  const lines = valueOf(readEffective(file, archive, known([base, gold])))

  it('names them, the nearest first', () => {
    expect(agreement.extends).toEqual(['hosted-shop-gold', 'hosted-shop'])
  })

  it('takes away what it says ~ of', () => {
    expect(agreement.objectives.map(({ id }) => id)).toEqual(['sell'])
    expect(agreement.metrics.map(({ id }) => id)).toEqual(['uptime'])
  })

  it('replaces a schedule and keeps the cap', () => {
    const { credit } = agreement.metrics[0] ?? {}
    expect(credit?.schedule.kind).toBe('downtime fee')
    expect(credit?.caps.map(({ text }) => text)).toEqual(['10 %'])
  })

  it.each([
    ['/metrics/uptime/target', 'agreement', file],
    ['/metrics/uptime/measure', 'template', 'gallery/templates/hosted-shop-gold.yaml'],
    ['/metrics/uptime/of', 'template', 'gallery/templates/hosted-shop.yaml'],
    ['/metrics/uptime/window', 'defaults', 'gallery/templates/hosted-shop.yaml'],
    ['/review/next', 'template', 'gallery/templates/hosted-shop.yaml'],
  ])('says where %s comes from', (pointer, kind, where) => {
    const line = lines.find(({ path }) => pointerOf(path) === pointer)
    expect(line?.origin).toMatchObject({ kind, place: { file: where } })
  })

  it('has the digest of its effective terms: another term of a template moves it', () => {
    const stricter = changedText(galleryText('templates/hosted-shop.yaml'), 'notice: 30 d', 'notice: 60 d')
    const other = valueOf(readOn(archive, [template('hosted-shop', stricter), gold]))
    const noted = valueOf(readOn(`# ${archive}`, [base, gold]))
    expect(other.digest).not.toBe(agreement.digest)
    expect(noted.digest).toBe(agreement.digest)
  })
})

describe('findings of an agreement on templates', () => {
  it('point at the line of the template that was written', () => {
    const text = changedText(galleryText('templates/hosted-shop.yaml'), 'serves: sell', 'serves: selll')
    const [finding] = readOn(archive, [template('hosted-shop', text), gold]).findings
    expect(finding?.place.file).toBe('gallery/templates/hosted-shop.yaml')
    expect(finding && told(finding)).toBe(
      '12:17-22 requirements/unknown-objective: selll is no objective of this agreement. Write sell, or add selll to objectives.',
    )
  })

  it.each([
    [
      'extends: hosted-shop-gold',
      'extends: hosted-shop-golden',
      '4:10-28 agreement/template: hosted-shop-golden is no template of slas/templates. Write hosted-shop-gold, or add hosted-shop-golden to slas/templates.',
    ],
    [
      'pictures: ~',
      'pictues: ~',
      '13:12-13 agreement/template: ~ takes an inherited entry away, and no template has metrics.pictues. Take the line out, or write the name as the template has it.',
    ],
  ])('with %s as %s', (from, to, says) => {
    const { findings } = readOn(changedText(archive, from, to), [base, gold])
    expect(findings.map(told)).toContain(says)
  })

  it('tell a circle of templates', () => {
    const round = galleryText('templates/hosted-shop.yaml').replace(
      'version: 2',
      'version: 2\nextends: hosted-shop-gold',
    )
    const { findings } = readOn(archive, [template('hosted-shop', round), gold])
    expect(findings.map(told)).toContain(
      '6:10-26 agreement/template: hosted-shop-gold lies on itself: hosted-shop-gold, hosted-shop, hosted-shop-gold. Take one extends out of the circle.',
    )
  })
})

describe('a template', () => {
  it.each([
    [
      'template: shop\n',
      '1:11-15 agreement/template: The template is shop, and the file is hosted-shop.yaml. Write template: hosted-shop.',
    ],
    [
      'nines: v1\n',
      '1:1-6 agreement/template: Nothing says that this is a template. Add template: hosted-shop below nines: v1.',
    ],
  ])('that says %j is told', (text, says) => {
    expect(readTemplate('slas/templates/hosted-shop.yaml', text).findings.map(told)).toEqual([says])
  })

  it('that is no YAML is told', () => {
    expect(readTemplate('slas/templates/a.yaml', 'a: [').ok).toBe(false)
  })
})
