import { describe, expect, it } from 'vitest'
import { genericField } from './generic-name.ts'

const field = (signInName: string, firstName = 'Léa', lastName = 'Martin', own: string[] = []) =>
  genericField({ signInName, firstName, lastName }, own)

describe('C2: a name is generic', () => {
  it.each([
    'info',
    'INFO2',
    'accueil',
    'secrétariat',
    'secretariat-mairie',
    'team.support',
    'contact@ville.example',
    'rh_1',
    'admin',
  ])('%s', (signInName) => {
    expect(field(signInName)).toBe('/signInName')
  })

  it('where first and last name say an office', () => {
    expect(field('lm', 'Accueil', 'Mairie')).toBe('/lastName')
    expect(field('lm', '', 'Secrétariat')).toBe('/lastName')
  })

  it('by the words that the organization has added, accents and case aside', () => {
    expect(field('mediatheque')).toBeNull()
    expect(field('mediatheque', 'Léa', 'Martin', ['Médiathèque'])).toBe('/signInName')
  })
})

it.each(['lmartin', 'admin.dupont', 'lea.info', 'dupont@contact.example', 'martin-mairie', '1234'])(
  'C2: a person’s name is not: %s',
  (signInName) => {
    expect(field(signInName)).toBeNull()
  },
)

it('C2: nor is a person who shares a word with an office', () => {
  expect(field('pmaire', 'Paul', 'Bureau')).toBeNull()
})
