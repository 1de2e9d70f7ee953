import { describe, expect, it } from 'vitest'
import { dutyValue, withDuty } from './duty-values.ts'
import { fieldsOfCard } from './person-draft.ts'

describe('fieldsOfCard', () => {
  it('B2: an account follows what its card says, and what the card leaves empty stays free', () => {
    const card = { firstName: '', lastName: 'Fiche', email: null, mobile: '+33600001427', phone: null, position: null }
    expect(fieldsOfCard(card)).toEqual({ lastName: 'Fiche', mobile: '+33600001427' })
  })
})

describe('withDuty', () => {
  const mission = { application: 'alertes', key: 'mission' }
  const own = { application: null, key: 'mission' }

  it('C7: tells duties of the same key apart by who declared them', () => {
    const values = withDuty(withDuty([], mission, true), own, 'Nord')
    expect(dutyValue(values, mission)).toBe(true)
    expect(dutyValue(values, own)).toBe('Nord')
  })

  it('clears a duty', () => {
    expect(withDuty([{ ...mission, value: true }], mission, null)).toEqual([])
  })
})
