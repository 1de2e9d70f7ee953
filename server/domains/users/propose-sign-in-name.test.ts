import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeSignInName } from './propose-sign-in-name.ts'

type IsTaken = (name: string) => Promise<boolean>
const free: IsTaken = async () => false
const takenFrom =
  (...names: string[]) =>
  async (name: string) =>
    names.includes(name)

const propose = (convention: string, firstName: string, lastName: string, isTaken: IsTaken = free) =>
  proposeSignInName(convention, { firstName, lastName, email: '' }, isTaken)

describe('B6: the convention proposes', () => {
  it.each([
    ['Jean', 'Dupont', 'jdupont'],
    ['Jean-Marc', 'de La Fontaine', 'jmdelafontaine'],
    ['Marie Claude', 'du Bellay', 'mcdubellay'],
    ['Charles', 'd’Artagnan', 'cdartagnan'],
    ['Seán', "O'Brien", 'sobrien'],
    ['Ludwig', 'van Beethoven', 'lvanbeethoven'],
    ['Wernher', 'von Braun', 'wvonbraun'],
    ['Œdipe', 'Cœur', 'ocoeur'],
    ['Éloïse', 'Noël-Lefèvre', 'enoel-lefevre'],
    ['Jürgen', 'Groß', 'jgross'],
    ['Søren', 'Ångström', 'sangstrom'],
    ['Łukasz', 'Wałęsa', 'lwalesa'],
    ['İsmail', 'Yıldız', 'iyildiz'],
    ['JEAN', 'DUPONT', 'jdupont'],
  ])('for %s %s by {f}{last}: %s', async (firstName, lastName, expected) => {
    expect(await propose('{f}{last}', firstName, lastName)).toBe(expected)
  })

  it('other patterns', async () => {
    expect(await propose('{first}.{last}', 'Anne-Lise', 'Le Goff')).toBe('anne-lise.legoff')
    expect(await propose('{last}_{f}', 'Anne-Lise', 'Le Goff')).toBe('legoff_al')
    expect(await propose('{first}-{l}', 'Zoé', 'Lefèvre')).toBe('zoe-l')
    const person = { firstName: 'Zoé', lastName: 'Lefèvre', email: 'Zoe@Ville.example' }
    expect(await proposeSignInName('{email}', person, free)).toBe('zoe@ville.example')
  })

  it('letters of other alphabets as they are', async () => {
    expect(await propose('{f}{last}', 'Иван', 'Петров')).toBe('ипетров')
  })

  it('nothing where a part is missing or the convention cannot be read', async () => {
    expect(await propose('{f}{last}', '', 'Dupont')).toBeNull()
    expect(await propose('{f}{last}', 'Jean', '—')).toBeNull()
    expect(await propose('{email}', 'Jean', 'Dupont')).toBeNull()
    expect(await propose('{nom}', 'Jean', 'Dupont')).toBeNull()
  })

  it('the next free number where the name is taken', async () => {
    expect(await propose('{f}{last}', 'Jean', 'Dupont', takenFrom('jdupont', 'jdupont2'))).toBe('jdupont3')
    expect(await propose('{last}7{first}', 'J4', 'Dupont', takenFrom('dupont7j4'))).toBe('dupont7j4-2')
    const person = { firstName: '', lastName: '', email: 'jean@ville.example' }
    expect(await proposeSignInName('{email}', person, takenFrom('jean@ville.example'))).toBe('jean2@ville.example')
    expect(await propose('{f}{last}', 'Jean', 'Dupont', async () => true)).toBeNull()
  })

  it('for anybody a name without spaces, capitals or accents, and never one that is taken', async () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 100 })
    const convention = fc.constantFrom('{f}{last}', '{first}.{last}', '{last}', '{l}-{first}2')
    await fc.assert(
      fc.asyncProperty(convention, name, name, fc.nat(5), async (pattern, firstName, lastName, taken) => {
        const refused: string[] = []
        const proposal = await propose(pattern, firstName, lastName, async (one) => {
          if (refused.length < taken) refused.push(one)
          return refused.includes(one)
        })
        if (proposal === null) return
        expect(refused).not.toContain(proposal)
        expect(proposal).toMatch(/^[^\s\p{Lu}\p{M}'’]+$/u)
        expect(proposal.length).toBeLessThan(254)
      }),
    )
  })
})
