import type { MatrixPart } from './matrix-rows.ts'

/** A group among those compared: its name and all its rights. */
export type Described = { id: string; name: string; rights: ReadonlySet<string> }

/** What a group opens, said in one sentence: the words come from the texts, the names are in `names`. */
export type Sentence =
  | { says: 'everything' }
  | { says: 'nothing' }
  | { says: 'sameAs'; other: string }
  | { says: 'likeExcept'; other: string; names: string[] }
  | { says: 'likeAnd'; other: string; names: string[] }
  | { says: 'allExcept'; names: string[] }
  | { says: 'only'; names: string[] }
  | { says: 'sections'; whole: string[]; partly: string[]; none: string[] }

const few = 4

/**
 * Says in plain words what a group opens in these parts: everything, nothing, like one of the others but for a few
 * rights, a short list, or section by section. Pure.
 */
export function sentenceAbout(group: Described, others: readonly Described[], parts: readonly MatrixPart[]): Sentence {
  const rows = parts.flatMap((part) => part.rows)
  const has = ({ rights }: Described) => rows.filter(({ right }) => rights.has(right))
  const own = has(group)
  if (own.length === 0) return { says: 'nothing' }
  if (own.length === rows.length) return { says: 'everything' }
  const namesOf = (some: typeof rows) => some.map(({ permission }) => permission.name)
  for (const other of others) {
    const theirs = has(other)
    if (theirs.length === 0) continue
    const missing = theirs.filter(({ right }) => !group.rights.has(right))
    const more = own.filter(({ right }) => !other.rights.has(right))
    if (missing.length + more.length === 0) return { says: 'sameAs', other: other.name }
    if (more.length === 0 && missing.length <= few && missing.length < own.length) {
      return { says: 'likeExcept', other: other.name, names: namesOf(missing) }
    }
    if (missing.length === 0 && more.length <= few && more.length < theirs.length) {
      return { says: 'likeAnd', other: other.name, names: namesOf(more) }
    }
  }
  const lacking = rows.filter(({ right }) => !group.rights.has(right))
  if (lacking.length <= few && lacking.length < own.length) return { says: 'allExcept', names: namesOf(lacking) }
  if (own.length <= few) return { says: 'only', names: namesOf(own) }
  const counted = parts.map((part) => ({
    title: part.title,
    held: part.rows.filter(({ right }) => group.rights.has(right)).length,
    all: part.rows.length,
  }))
  return {
    says: 'sections',
    whole: counted.filter(({ held, all }) => held === all).map(({ title }) => title),
    partly: counted.filter(({ held, all }) => held > 0 && held < all).map(({ title }) => title),
    none: counted.filter(({ held }) => held === 0).map(({ title }) => title),
  }
}
