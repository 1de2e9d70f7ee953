import { describe, expect, it } from 'vitest'
import { inheritedRule } from './inherited-rule.ts'

describe('inheritedRule', () => {
  it('C5: does not guess the organization’s rule while another is in force', () => {
    expect(inheritedRule(undefined, { policy: 'off', source: 'person' })).toEqual({
      from: 'organization',
      policy: null,
    })
    expect(inheritedRule({ secondFactor: null }, undefined)).toEqual({ from: 'organization', policy: null })
  })

  it('C5: takes the group’s rule before the organization’s', () => {
    const inForce = { policy: 'optional', source: 'organization' } as const
    expect(inheritedRule({ secondFactor: 'required' }, inForce)).toEqual({ from: 'group', policy: 'required' })
    expect(inheritedRule({ secondFactor: null }, inForce)).toEqual({ from: 'organization', policy: 'optional' })
  })
})
