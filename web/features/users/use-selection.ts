import { useCallback, useMemo, useRef, useState } from 'react'
import type { User } from '../../../contract/user-shapes.ts'

type Chosen = ReadonlyMap<string, User>

/** Returns the accounts between `from` and `to` in `users`, both included; just `to` when `from` is not there. Pure. */
function rangeOf(users: readonly User[], from: string | null, to: string): User[] {
  const end = users.findIndex(({ id }) => id === to)
  const start = users.findIndex(({ id }) => id === from)
  if (start === -1) return users.slice(end, end + 1)
  return users.slice(Math.min(start, end), Math.max(start, end) + 1)
}

/**
 * The ticked people. They stay ticked when the list is searched or filtered, so that people found one
 * after the other can be changed together. `users` are those the list shows now.
 */
export function useSelection(users: readonly User[]) {
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const shown = useRef(users)
  shown.current = users
  const lastId = useRef<string | null>(null)

  const set = useCallback((changed: readonly User[], isChosen: boolean) => {
    setChosen((before) => {
      const after = new Map(before)
      for (const user of changed) {
        if (isChosen && user.mayEdit) after.set(user.id, user)
        else after.delete(user.id)
      }
      return after
    })
  }, [])
  /** Ticks or unticks one person; with `isRange` everybody from the last one to this one. */
  const choose = useCallback(
    (id: string, isChosen: boolean, isRange: boolean) => {
      set(rangeOf(shown.current, isRange ? lastId.current : null, id), isChosen)
      lastId.current = id
    },
    [set],
  )
  const chooseAll = useCallback((isChosen: boolean) => set(shown.current, isChosen), [set])
  const clear = useCallback(() => setChosen(new Map()), [])
  const keep = useCallback((kept: readonly User[]) => setChosen(new Map(kept.map((user) => [user.id, user]))), [])

  // A row may have changed since it was ticked; what is shown now is nearer the truth.
  const chosenUsers = useMemo(() => {
    const current = new Map(users.map((user) => [user.id, user]))
    return [...chosen.values()].map((user) => current.get(user.id) ?? user)
  }, [chosen, users])
  return { chosen, chosenUsers, choose, chooseAll, clear, keep }
}
