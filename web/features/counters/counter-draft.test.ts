import { describe, expect, it } from 'vitest'
import { blankAdministrator, domainOf, emptyDraft, isDomain, missingFields, openingBody } from './counter-draft.ts'

describe('M2: the drawer of a new counter', () => {
  it('M2: asks for a name and for every administrator whole', () => {
    const draft = { ...emptyDraft, administrators: [{ ...blankAdministrator, firstName: 'Zoé' }] }
    expect(missingFields(draft)).toEqual(['name', 'administrators/0/lastName', 'administrators/0/email'])
  })

  it('M2: leaves the address to the server where none is typed', () => {
    const person = { firstName: ' Zoé ', lastName: 'Le Bihan', email: ' zoe@quimerch.example', language: 'en' } as const
    expect(openingBody({ ...emptyDraft, name: ' Mairie ', administrators: [person] })).toEqual({
      name: 'Mairie',
      municipality: null,
      emailDomains: [],
      template: null,
      administrators: [{ firstName: 'Zoé', lastName: 'Le Bihan', email: 'zoe@quimerch.example', language: 'en' }],
    })
  })

  it('M2: reads a domain out of an address, and refuses what is none', () => {
    expect(domainOf('Zoe@Quimerch.example')).toBe('quimerch.example')
    expect(isDomain('@quimerch.example')).toBe(true)
    expect(isDomain('quimerch')).toBe(false)
  })
})
