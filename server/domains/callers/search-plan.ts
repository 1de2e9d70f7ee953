import type { Places } from './place-queries.ts'

/** The words that one branch of the search looks for in people, in some organizations or in all. */
export interface Branch {
  patterns: string[]
  /** Null: everywhere. */
  organizations: string[] | null
}

/** How a search is done: what is looked for, and whose people are listed anyway. */
export interface SearchPlan {
  branches: Branch[]
  /** Organizations that everything typed names: some of their people are shown. */
  named: string[]
  /** The words (as bits) that no organization is named by: they must be the person's. */
  ownWords: number
}

const mostPlaces = 6

const patternsOf = ({ patterns }: Places, mask: number) => patterns.filter((_pattern, index) => mask & (1 << index))

/**
 * Plans a search: each word may belong to the name or to the place, in any order. First the people of the places that
 * are named best, with the words that are left; then people of that name anywhere.
 */
export function planSearch(places: Places): SearchPlan {
  const all = (1 << places.patterns.length) - 1
  const partly = places.groups.filter(({ mask }) => mask !== all).slice(0, mostPlaces)
  const left = [...new Set(partly.map(({ mask }) => all & ~mask))]
  const ownWords = all & ~places.placed
  const elsewhere = ownWords !== 0 ? [ownWords] : left.length > 0 ? left : [all]
  return {
    branches: [
      ...partly.map(({ mask, organizations }) => ({ patterns: patternsOf(places, all & ~mask), organizations })),
      ...elsewhere.map((mask) => ({ patterns: patternsOf(places, mask), organizations: null })),
    ],
    named: places.groups.find(({ mask }) => mask === all)?.organizations ?? [],
    ownWords,
  }
}

/**
 * The same, when nobody was found: each of the words of three letters or more that are nobody's place by itself; null
 * when there is but one.
 */
export function loosened(places: Places, { ownWords }: SearchPlan): SearchPlan | null {
  const own = patternsOf(places, ownWords).filter((pattern) => !pattern.startsWith('% '))
  if (own.length < 2) return null
  return { branches: own.map((pattern) => ({ patterns: [pattern], organizations: null })), named: [], ownWords: 0 }
}
