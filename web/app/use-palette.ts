import i18next from 'i18next'
import { useCallback, useEffect, useState } from 'react'

/** Returns whether the palette is open and what opens and closes it; Ctrl K (or Cmd K) opens it from anywhere. */
export function usePalette() {
  const [isOpen, setIsOpen] = useState(false)
  const open = useCallback(async () => {
    await i18next.loadNamespaces('palette')
    setIsOpen(true)
  }, [])
  useEffect(() => {
    const openOnKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      // Over a drawer or a dialog it would hide unsaved work behind two layers.
      if (document.querySelector('[data-modal]') === null) void open()
    }
    document.addEventListener('keydown', openOnKey)
    return () => document.removeEventListener('keydown', openOnKey)
  }, [open])
  return { isOpen, open, close: () => setIsOpen(false) }
}
