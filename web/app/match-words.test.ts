import { describe, expect, it } from 'vitest'
import { matches } from './match-words.ts'

describe('matches', () => {
  it('ignores case and accents', () => {
    expect(matches('Métré et Devis', 'metre')).toBe(true)
    expect(matches('metre', 'MÉTRÉ')).toBe(true)
  })

  it('asks for every word, in any order', () => {
    expect(matches('Factures et avoirs', 'avoirs fact')).toBe(true)
    expect(matches('Factures et avoirs', 'avoirs paie')).toBe(false)
  })

  it('lets everything through when nothing is typed', () => {
    expect(matches('Planning', '')).toBe(true)
    expect(matches('Planning', '  ')).toBe(true)
  })
})
