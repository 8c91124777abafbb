import { describe, expect, it } from 'vitest'
import { idOfPlace, judgeStanding, type Claim } from './standing.ts'

const text = 'nines: v1\nid: acme/shop # the shop\nversion: 1\n'

function claim(shown: string, id: string | undefined, content = text): Claim {
  return { file: { path: `/place/${shown}`, shown }, id, bytes: new TextEncoder().encode(content) }
}

const judge = (...claims: readonly Claim[]): readonly (readonly string[])[] =>
  judgeStanding('/place/slas', claims).map(({ place, rule, says }) => [place.file, rule, says])

describe('the id of a place', () => {
  it.each([
    ['/place/slas', '/place/slas/acme/shop/agreement.yaml', 'acme/shop'],
    ['/place/slas', '/place/slas/agreement.yaml', undefined],
    ['/place/slas', '/place/drafts/agreement.yaml', undefined],
    ['/place/slas', '/place/agreement.yaml', undefined],
    [undefined, '/place/slas/acme/shop/agreement.yaml', undefined],
  ])('below %s, %s is %s', (root, path, id) => {
    expect(idOfPlace(root, { path, shown: path })).toBe(id)
  })
})

describe('where an agreement stands', () => {
  it('is the folder of its id, and any place outside of the root', () => {
    expect(judge(claim('slas/acme/shop/agreement.yaml', 'acme/shop'))).toEqual([])
    expect(judge(claim('drafts/mine.yaml', 'acme/shop'))).toEqual([])
    expect(judge(claim('slas/acme/other/agreement.yaml', undefined))).toEqual([])
  })

  it('may be below the folder of one customer, which has parties of its own', () => {
    const [file, id] = ['acme/shop/agreement.yaml', 'acme/shop']
    expect(judgeStanding('/place/acme', [claim(file, id)])).toEqual([])
    expect(judgeStanding('/place/globex', [claim(file.replace('acme', 'globex'), id)])).toHaveLength(1)
  })

  it.each([
    ['slas/acme/other/agreement.yaml', 'The id is acme/shop, and the file lies in acme/other.'],
    ['slas/acme/agreement.yaml', 'The id is acme/shop, and the file lies in acme.'],
    ['slas/acme/shop/v2/agreement.yaml', 'The id is acme/shop, and the file lies in acme/shop/v2.'],
    ['slas/agreement.yaml', 'The id is acme/shop, and the file lies in the root of the agreements.'],
  ])('is not %s', (shown, says) => {
    expect(judge(claim(shown, 'acme/shop'))).toEqual([[shown, 'file/misplaced', says]])
  })

  it('belongs to one: the second of an id is told of the first', () => {
    expect(judge(claim('drafts/a.yaml', 'acme/shop'), claim('drafts/b.yaml', 'acme/shop'))).toEqual([
      ['drafts/b.yaml', 'file/id-taken', 'The id acme/shop belongs to drafts/a.yaml already.'],
    ])
  })
})

describe('the mark', () => {
  it.each([
    [text, [2, 5, 14], 'id: acme/shop # the shop'],
    ['id:   "acme/shop"\r\n', [1, 7, 18], 'id:   "acme/shop"'],
    ['{ id: acme/shop }', [1, 1, 1], ''],
  ])('lies on the id of %j', (content, [line, column, endColumn], excerpt) => {
    const [finding] = judgeStanding('/place/slas', [claim('slas/agreement.yaml', 'acme/shop', content)])
    expect(finding).toMatchObject({ place: { line, column, endColumn }, excerpt })
  })
})
