import type { PlacedWord } from './place-queries.ts'

/** The words that one branch of the search looks for in people, in some organizations or in all. */
export interface Branch {
  patterns: string[]
  /** Null: everywhere. */
  organizations: string[] | null
}

/** How a search is done: what is looked for, whose people are listed anyway, and how finds are judged. */
export interface SearchPlan {
  branches: Branch[]
  /** Organizations that everything typed names: some of their people are shown. */
  named: string[]
  /** Which words (as bits) each organization is named by. */
  places: Map<string, number>
  /** The words (as bits) that no organization is named by: they must be the person's. */
  ownWords: number
}

const mostPlaces = 6
const mostNamed = 3

const isWithin = (inner: number, outer: number) => (inner & outer) === inner

function placesOf(words: PlacedWord[]): Map<string, number> {
  const places = new Map<string, number>()
  words.forEach(({ organizations }, index) => {
    for (const id of organizations) places.set(id, (places.get(id) ?? 0) | (1 << index))
  })
  return places
}

/** The sets of words that name places best: those that no other one contains. */
function bestOf(places: Map<string, number>): number[] {
  const masks = [...new Set(places.values())]
  return masks.filter((mask) => !masks.some((other) => other !== mask && isWithin(mask, other))).slice(0, mostPlaces)
}

/**
 * Plans a search: each word may belong to the name or to the place, in any order. First the people of the places that
 * are named best, with the words that are left; then people of that name anywhere.
 */
export function planSearch(words: PlacedWord[]): SearchPlan {
  const all = (1 << words.length) - 1
  const places = placesOf(words)
  const best = bestOf(places)
  const patternsOf = (mask: number) => words.flatMap(({ pattern }, index) => (mask & (1 << index) ? [pattern] : []))
  const at = (mask: number) => [...places].flatMap(([id, own]) => (own === mask ? [id] : []))
  const left = best.map((mask) => all & ~mask).filter((mask) => mask !== 0)
  const ownWords = words.reduce(
    (mask, word, index) => (word.organizations.length === 0 ? mask | (1 << index) : mask),
    0,
  )
  const elsewhere = ownWords !== 0 ? [ownWords] : left.length > 0 ? [...new Set(left)] : [all]
  return {
    branches: [
      ...best.flatMap((mask) => (mask === all ? [] : [{ patterns: patternsOf(all & ~mask), organizations: at(mask) }])),
      ...elsewhere.map((mask) => ({ patterns: patternsOf(mask), organizations: null })),
    ],
    named: at(all).slice(0, mostNamed),
    places,
    ownWords,
  }
}

/** The same, when nobody was found: each of the words that are nobody's place by itself. */
export function loosened(words: PlacedWord[], plan: SearchPlan): SearchPlan | null {
  const own = words.filter((word, index) => plan.ownWords & (1 << index) && word.pattern.length > 4)
  if (own.length < 2) return null
  const branches = own.map(({ pattern }) => ({ patterns: [pattern], organizations: null }))
  return { ...plan, branches, named: [], ownWords: 0 }
}
