import { describe, expect, it } from 'vitest'
import type { MyApplication } from '../../../contract/application-shapes.ts'
import { isOwnAddress, orderApplications, recentApplications } from './order-applications.ts'

const application = (key: string, values: Partial<MyApplication> = {}): MyApplication => ({
  key,
  name: key,
  description: '',
  url: 'https://suite.example/',
  icon: 'box',
  color: 'pine',
  isFavourite: false,
  lastOpenedAt: null,
  ...values,
})

describe('orderApplications', () => {
  it('M3: puts the favourites of the opening first, then goes by name, accents and all', () => {
    const items = ['Paie', 'Écoles', 'Alerte', 'Devis'].map((key) => application(key))
    const keys = orderApplications(items, new Set(['Devis']), 'fr').map(({ key }) => key)
    expect(keys).toEqual(['Devis', 'Alerte', 'Écoles', 'Paie'])
  })

  it('M3: leaves a tile where it is when its star is pressed', () => {
    const items = [application('a'), application('b', { isFavourite: true })]
    expect(orderApplications(items, new Set(), 'fr').map(({ key }) => key)).toEqual(['a', 'b'])
  })
})

describe('recentApplications', () => {
  const now = Date.parse('2026-11-22T10:00:00Z')

  it('M3: tells the latest first and forgets what was opened over a month ago or never', () => {
    const items = [
      application('never'),
      application('old', { lastOpenedAt: '2026-10-01T10:00:00Z' }),
      application('yesterday', { lastOpenedAt: '2026-11-21T10:00:00Z' }),
      application('today', { lastOpenedAt: '2026-11-22T09:00:00Z' }),
    ]
    expect(recentApplications(items, now).map(({ key }) => key)).toEqual(['today', 'yesterday'])
  })

  it('stops at five', () => {
    const items = [1, 2, 3, 4, 5, 6, 7].map((n) => application(`${n}`, { lastOpenedAt: '2026-11-22T09:00:00Z' }))
    expect(recentApplications(items, now)).toHaveLength(5)
  })
})

describe('isOwnAddress', () => {
  it('tells the console from the rest of the suite', () => {
    const origin = 'https://guichet.example'
    expect(isOwnAddress('/users', origin)).toBe(true)
    expect(isOwnAddress('https://guichet.example/users', origin)).toBe(true)
    expect(isOwnAddress('https://paie.example/users', origin)).toBe(false)
    expect(isOwnAddress('//paie.example/users', origin)).toBe(false)
  })
})
