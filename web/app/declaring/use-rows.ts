import { useState } from 'react'

/** Takes a list that is edited and what hears of it; returns the edits of its lines, and for each line an id that stays with it. */
export function useRows<Item>(items: readonly Item[], onChange: (items: Item[]) => void) {
  const [ids, setIds] = useState<string[]>(() => items.map(() => crypto.randomUUID()))
  const [begun] = useState(() => new Set(ids))
  return {
    /** Whether a line was added since. */
    isNew: (place: number) => {
      const id = ids[place]
      return id !== undefined && !begun.has(id)
    },
    // A list taken over from somebody else may be longer than the one begun with.
    idOf: (place: number) => ids[place] ?? String(place),
    add: (item: Item) => {
      setIds([...ids, crypto.randomUUID()])
      onChange([...items, item])
    },
    change: (place: number, values: Partial<Item>) =>
      onChange(items.map((item, index) => (index === place ? { ...item, ...values } : item))),
    remove: (place: number) => {
      setIds(ids.filter((_id, index) => index !== place))
      onChange(items.filter((_item, index) => index !== place))
    },
    /** Puts a line before the one above it. */
    moveUp: (place: number) => {
      setIds(swapped(ids, place))
      onChange(swapped(items, place))
    },
  }
}

function swapped<Item>(list: readonly Item[], place: number): Item[] {
  const [above, moved] = [list[place - 1], list[place]]
  if (above === undefined || moved === undefined) return [...list]
  return list.with(place - 1, moved).with(place, above)
}
