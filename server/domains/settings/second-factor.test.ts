import fc from 'fast-check'
import { expect, it } from 'vitest'
import { effectiveSecondFactor } from './second-factor.ts'

const policy = fc.constantFrom('off', 'optional', 'required')
const maybe = fc.option(policy, { nil: null })

it('C5: the most specific rule counts, whatever the others say', () => {
  fc.assert(
    fc.property(maybe, maybe, policy, (person, group, organization) => {
      const { policy: found, source } = effectiveSecondFactor({ person, group, organization })
      expect(found).toBe(person ?? group ?? organization)
      expect(source).toBe(person !== null ? 'person' : group !== null ? 'group' : 'organization')
    }),
  )
})
