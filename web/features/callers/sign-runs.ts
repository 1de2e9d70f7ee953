/** Signs of one sort that stand together in a sign-in name, and where. */
export type SignRun = {
  signs: string[]
  place: { kind: 'start' } | { kind: 'end' } | { kind: 'after'; separator: string } | { kind: 'at'; index: number }
}

export type Sort = 'upper' | 'digit' | 'lower' | 'other'

/** Says of which sort a sign of a sign-in name is; letters without case count as small ones. */
export function sortOf(sign: string): Sort {
  if (/\p{Lu}/u.test(sign)) return 'upper'
  if (/\p{Nd}/u.test(sign)) return 'digit'
  return /\p{L}/u.test(sign) ? 'lower' : 'other'
}

function placeOf(all: string[], from: number, length: number): SignRun['place'] {
  const before = all[from - 1]
  if (before === undefined) return { kind: 'start' }
  if (sortOf(before) === 'other') return { kind: 'after', separator: before }
  return from + length === all.length ? { kind: 'end' } : { kind: 'at', index: from }
}

/** Takes a sign-in name; returns its signs of one sort, those that stand together as one run. */
export function runsOf(name: string, sort: Sort): SignRun[] {
  const all = [...name]
  const runs: SignRun[] = []
  let from = 0
  while (from < all.length) {
    let end = from
    while (end < all.length && sortOf(all[end] ?? '') === sort) end += 1
    if (end > from) runs.push({ signs: all.slice(from, end), place: placeOf(all, from, end - from) })
    from = end + 1
  }
  return runs
}
