import { useEffect, useRef } from 'react'

/** What each key of the desk does, by the letter as typed: `A` is Shift and a. */
export type DeskKeys = Readonly<Record<string, (() => void) | undefined>>

function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true
  const { target } = event
  // Over a window, or while somebody writes, letters are letters; radios keep their own keys, none of which is a letter.
  if (document.querySelector('[data-modal], :popover-open') !== null) return true
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !/^(radio|checkbox)$/.test(target.type)
  // Enter presses what has the focus.
  if (event.key === 'Enter' && target.closest('a, button') !== null) return true
  return target.isContentEditable || target.closest('textarea, select, [role="listbox"], [role="menu"]') !== null
}

/** F9: listens for the keys of the desk while `isOn`. */
export function useDeskKeys(keys: DeskKeys, isOn: boolean): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key]
      if (act === undefined || isTaken(event)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])
}
