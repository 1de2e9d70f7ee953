import { describe, expect, it } from 'vitest'
import { draftOfRule, ruleEdits, speaksOfRights, withKind } from './rule-draft.ts'

describe('F9: the drawer of a rule', () => {
  const start = draftOfRule(null)

  it('F9: a new rule gives no right, and only within the organization’s own domains', () => {
    expect(start).toMatchObject({ permissions: [], groups: false, ownDomainOnly: true })
  })

  it('F9: saves what differs and nothing else', () => {
    expect(ruleEdits(start, start)).toEqual({})
    expect(ruleEdits(start, { ...start, groups: true, permissions: ['devis:view'] })).toEqual({
      groups: true,
      permissions: ['devis:view'],
    })
  })

  it('F9: keeps the kinds in their order, and knows which speak of rights', () => {
    expect(withKind(['user.deactivate'], 'user.create', true)).toEqual(['user.create', 'user.deactivate'])
    expect(speaksOfRights({ kinds: withKind(['user.create', 'user.reactivate'], 'user.create', false) })).toBe(false)
  })
})
