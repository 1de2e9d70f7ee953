import { describe, expect, it } from 'vitest'
import type { CustomerApplication } from '../../../contract/provider-shapes.ts'
import { decisionOf, draftOfCustomer } from './customer-draft.ts'

const application: CustomerApplication = {
  key: 'alertes',
  name: 'Alertes',
  icon: 'bell',
  color: 'red',
  enabled: true,
  isOverridden: true,
  isBuiltIn: false,
  sections: [],
  permissions: [
    { key: 'trigger', name: 'Déclencher', section: null, defaultMode: 'request', mode: 'give' },
    { key: 'view', name: 'Voir', section: null, defaultMode: 'give', mode: 'give' },
  ],
}

describe('decisionOf', () => {
  const draft = draftOfCustomer(application)

  it('sends nothing while nothing is changed', () => {
    expect(decisionOf(application, draft)).toBeNull()
  })

  it('C1: lets the customer decide no longer where the mode is the application’s again', () => {
    const modes = { ...draft.modes, trigger: 'request' as const }
    expect(decisionOf(application, { ...draft, modes })).toEqual({ modes: { trigger: null } })
  })

  it('F7: sets what differs for this customer, and whether it may be used', () => {
    const modes = { ...draft.modes, view: 'view' as const }
    expect(decisionOf(application, { enabled: null, modes })).toEqual({ enabled: null, modes: { view: 'view' } })
  })
})
