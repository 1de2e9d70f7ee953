import { describe, expect, it } from 'vitest'
import { checkPattern, nameFrom, samplePeople } from './naming-pattern.ts'

describe('checkPattern', () => {
  it.each([
    ['{prenom}.{last}', 'unknownPiece'],
    ['{first', 'unknownPiece'],
    ['{first} {last}', 'badCharacter'],
    ['x{last}', 'badCharacter'],
    ['{f}{l}', 'tooAlike'],
    ['1-2', 'tooAlike'],
  ])('B6: refuses %s: %s', (pattern, problem) => {
    expect(checkPattern(pattern)).toBe(problem)
  })

  it.each(['{f}.{last}', '{last}', '{email}', '{first}_{l}-01'])('B6: takes %s', (pattern) => {
    expect(checkPattern(pattern)).toBeNull()
  })
})

describe('nameFrom', () => {
  it('B6: shows what a convention makes of particles, hyphens and accents', () => {
    const names = (pattern: string) => samplePeople.map((person) => nameFrom(pattern, person))
    expect(names('{f}.{last}')).toEqual(['c.legoff', 'j.peres', 'z.delatour'])
    expect(names('{first}-{l}2')).toEqual(['claire-l2', 'jeanmichel-p2', 'zoe-d2'])
    expect(names('{email}')).toEqual(['claire.legoff', 'jm.peres', 'zoe.delatour'])
  })
})
