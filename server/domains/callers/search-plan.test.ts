import { describe, expect, it } from 'vitest'
import { planSearch } from './search-plan.ts'
import { typedWords } from './typed-words.ts'

describe('what the desk types', () => {
  it('C10: is cut into words; what tells nothing is left out', () => {
    for (const nothing of ['', '   ', 'b', '!?', '- . -', '%', '_']) {
      expect([nothing, typedWords(nothing)]).toEqual([nothing, { number: null, words: [] }])
    }
    expect(typedWords('Belkacem, (Saint-Aubin)').words).toEqual(['Belkacem', 'Saint', 'Aubin'])
    expect(typedWords('L’Isle-d’Abeau').words).toEqual(['Isle', 'Abeau'])
    expect(typedWords('SBelkacem_StA').words).toEqual(['SBelkacem_StA'])
    expect(typedWords('a.b_@ville.example').words).toEqual(['a.b_@ville.example'])
    expect(typedWords('un deux trois quatre cinq six sept huit neuf dix').words).toHaveLength(8)
  })

  it('C10: a phone number is meant in whatever form', () => {
    for (const typed of ['02 99 00 17 45', '0299001745', '02.99.00.17.45', '02-99-00-17-45']) {
      expect([typed, typedWords(typed).words]).toEqual([typed, ['299001745']])
    }
    for (const typed of ['+33 2 99 00 17 45', '0033299001745', '+33 (0)2 99 00 17 45', '+33299001745']) {
      expect([typed, typedWords(typed).words]).toEqual([typed, ['+33299001745']])
    }
    expect(typedWords('belkacem 02 99 00 17 45').words).toEqual(['299001745', 'belkacem'])
  })

  it('C10: the number of a request is one, with words beside it or not', () => {
    for (const typed of ['2026-0418', '#2026-0418', 'n° 2026-0418', ' 2026-0418 ']) {
      expect([typed, typedWords(typed)]).toEqual([typed, { number: '2026-0418', words: [] }])
    }
    expect(typedWords('2026-0418 aubin')).toEqual({ number: '2026-0418', words: ['aubin'] })
    for (const typed of ['1926-0418', '2026-041a', 'x2026-0418']) expect(typedWords(typed).number).toBeNull()
  })
})

describe('where people are looked for', () => {
  it('C10: first at the place that most words name, then everywhere by the words that name none', () => {
    const patterns = ['%belkacem%', '%saint%', '%aubin%']
    const plan = planSearch({ patterns, groups: [{ mask: 0b110, organizations: ['aubin'] }], placed: 0b110 })
    expect(plan).toEqual({
      branches: [
        { patterns: ['%belkacem%'], organizations: ['aubin'] },
        { patterns: ['%belkacem%'], organizations: null },
      ],
      ...{ named: [], ownWords: 0b001 },
    })
  })

  it('C10: a name that is a place as well is tried as both', () => {
    const groups = [
      { mask: 0b01, organizations: ['stMartin'] },
      { mask: 0b10, organizations: ['aubin'] },
    ]
    expect(planSearch({ patterns: ['%martin%', '%aubin%'], groups, placed: 0b11 }).branches).toEqual([
      { patterns: ['%aubin%'], organizations: ['stMartin'] },
      { patterns: ['%martin%'], organizations: ['aubin'] },
      { patterns: ['%aubin%'], organizations: null },
      { patterns: ['%martin%'], organizations: null },
    ])
  })

  it('C10: a place alone lists some of its people', () => {
    const groups = [{ mask: 0b1, organizations: ['one', 'two'] }]
    expect(planSearch({ patterns: ['%aubin%'], groups, placed: 0b1 })).toEqual({
      branches: [{ patterns: ['%aubin%'], organizations: null }],
      ...{ named: ['one', 'two'], ownWords: 0 },
    })
  })
})
