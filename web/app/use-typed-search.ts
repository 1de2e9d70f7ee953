import { useEffect, useRef, useState } from 'react'

const typingPauseMs = 150

/**
 * The words in the search box. What is typed shows at once; `onSearch` hears of it when typing pauses.
 * @param current the words in force, from the address
 */
export function useTypedSearch(current: string | undefined, onSearch: (text: string | undefined) => void) {
  const [typed, setTyped] = useState(current ?? '')
  const [seen, setSeen] = useState(current)
  const latest = useRef(onSearch)
  latest.current = onSearch
  const sent = useRef(current)
  if (seen !== current) {
    setSeen(current)
    // Only a change from elsewhere (Back, clearing) is taken over: the echo of what was typed must not
    // undo the letters typed since.
    if (current !== sent.current) {
      sent.current = current
      setTyped(current ?? '')
    }
  }
  useEffect(() => {
    const wanted = typed.trim() === '' ? undefined : typed.trim().slice(0, 200)
    if (wanted === current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      latest.current(wanted)
    }, typingPauseMs)
    return () => clearTimeout(timer)
  }, [typed, current])
  return [typed, setTyped] as const
}
