/** Returns the id that stands `step` places from `current` in a list, staying inside it; the first where it is not. */
export function neighbourOf(ids: readonly string[], current: string | undefined, step: 1 | -1): string | undefined {
  const place = current === undefined ? -1 : ids.indexOf(current)
  if (place === -1) return ids[0]
  return ids[Math.min(Math.max(place + step, 0), ids.length - 1)]
}

/** F9: returns what opens once `decided` has left the list: the next one, else the one before it. */
export function afterDecision(ids: readonly string[], decided: string): string | undefined {
  const place = ids.indexOf(decided)
  return place === -1 ? undefined : (ids[place + 1] ?? ids[place - 1])
}
