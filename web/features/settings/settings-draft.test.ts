import { describe, expect, it } from 'vitest'
import type { Settings } from '../../../contract/settings-shapes.ts'
import { changedFields, draftOf, problemsOf, withEdit } from './settings-draft.ts'

const settings: Settings = {
  secondFactor: 'optional',
  passwordMinLength: 12,
  passwordMinStrength: 3,
  passwordBlockedWords: ['mairie'],
  signInNameCase: 'insensitive',
  namingConvention: null,
  genericNames: 'warn',
  genericWords: [],
  listsOnlyWithAccess: false,
  emailSignInNames: 'free',
  accentColor: null,
  providerMinimum: { passwordMinLength: 12, passwordMinStrength: 3 },
  canSendMail: true,
  canSendSms: false,
  version: 4,
}

describe('problemsOf', () => {
  const { providerMinimum } = settings

  it.each([11, 65, Number.NaN])('refuses a length of %s', (passwordMinLength) => {
    expect(problemsOf({ passwordMinLength }, providerMinimum)).toEqual({ passwordMinLength: 'length' })
  })

  it('B6: refuses a convention that is not understood, and a strength below the provider’s', () => {
    const problems = problemsOf({ namingConvention: '{nom}', passwordMinStrength: 2 }, providerMinimum)
    expect(problems).toEqual({ namingConvention: 'unknownPiece', passwordMinStrength: 'strength' })
  })

  it('C11: refuses what is no colour', () => {
    expect(problemsOf({ accentColor: 'teal' }, providerMinimum)).toEqual({ accentColor: 'color' })
    expect(problemsOf({ accentColor: '#8a2be2' }, providerMinimum)).toEqual({})
    expect(problemsOf({ accentColor: null }, providerMinimum)).toEqual({})
  })

  it('takes what is sound, and no convention at all', () => {
    expect(problemsOf({ namingConvention: '', passwordMinLength: 14 }, providerMinimum)).toEqual({})
  })
})

describe('withEdit', () => {
  it('forgets an edit that was taken back', () => {
    const base = draftOf(settings)
    const edits = withEdit(base, {}, 'passwordBlockedWords', ['mairie', 'ville'])
    expect(edits).toEqual({ passwordBlockedWords: ['mairie', 'ville'] })
    expect(withEdit(base, edits, 'passwordBlockedWords', ['mairie'])).toEqual({})
  })
})

describe('changedFields', () => {
  it('tells what somebody else saved meanwhile', () => {
    expect(changedFields(settings, { ...settings, genericWords: ['info'], version: 5 })).toEqual(['genericWords'])
  })
})
