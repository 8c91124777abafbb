import { describe, expect, it } from 'vitest'
import { book, changed, textOf, valueOf } from '../sample.ts'
import { readCalendars } from './read-calendars.ts'
import { readParties } from './read-parties.ts'

describe('parties', () => {
  it('have accounts, approvers and contacts by name', () => {
    expect(book.parties.get('payments-platform')).toEqual({
      id: 'payments-platform',
      name: 'Payments Platform',
      accounts: { production: '111122223333' },
      approvers: ['@nines-example/payments-leads'],
      contacts: {
        'on-call': { https: 'https://events.example.com/payments/on-call' },
        'duty-manager': { email: 'duty-manager@example.com' },
      },
    })
  })

  it('may have none of them', () => {
    const parties = valueOf(readParties('parties.yaml', 'nines: v1\nparties: { acme: { name: Acme } }'))
    expect(parties.get('acme')).toEqual({
      id: 'acme',
      name: 'Acme',
      accounts: {},
      approvers: [],
      contacts: {},
    })
  })

  it('can be reached in two ways', () => {
    const both = '{ email: a@example.com, https: https://example.com }'
    const text = changed('parties', ['{ email: duty-manager@example.com }', both])
    expect(
      valueOf(readParties('parties.yaml', text)).get('payments-platform')?.contacts['duty-manager'],
    ).toEqual({
      email: 'a@example.com',
      https: 'https://example.com',
    })
  })
})

describe('calendars', () => {
  it('have the hours of all seven days', () => {
    const calendar = book.calendars.get('london-office')
    const span = [{ from: 540, to: 1050 }]
    expect(calendar).toMatchObject({ id: 'london-office', zone: 'Europe/London' })
    expect(calendar?.hours).toEqual({ 1: span, 2: span, 3: span, 4: span, 5: span, 6: [], 7: [] })
    expect(calendar?.holidays).toHaveLength(10)
  })

  it('have breaks, single days and nights, in order', () => {
    const hours = '{ Mon-Tue: ["13:00-24:00", "09:00-12:00"], Wed: "00:00-06:00", Mon: "12:00-12:30" }'
    const text = changed('calendars', ['{ Mon-Fri: "09:00-17:30" }', hours])
    expect(valueOf(readCalendars('calendars.yaml', text)).get('london-office')?.hours).toMatchObject({
      1: [
        { from: 540, to: 720 },
        { from: 720, to: 750 },
        { from: 780, to: 1440 },
      ],
      2: [
        { from: 540, to: 720 },
        { from: 780, to: 1440 },
      ],
      3: [{ from: 0, to: 360 }],
      4: [],
    })
  })

  it('may do without holidays', () => {
    const [text = ''] = textOf('calendars').split('    # Bank')
    expect(valueOf(readCalendars('calendars.yaml', text)).get('london-office')?.holidays).toEqual([])
  })
})
