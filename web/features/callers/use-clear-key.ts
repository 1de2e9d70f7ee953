import { useEffect, useRef } from 'react'

/** Calls `clear` when F2 is pressed, wherever the focus is; not while a window stands over the page. */
export function useClearKey(clear: () => void): void {
  const latest = useRef(clear)
  latest.current = clear
  useEffect(() => {
    const clearOnKey = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || document.querySelector('[data-modal]') !== null) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', clearOnKey)
    return () => document.removeEventListener('keydown', clearOnKey)
  }, [])
}
