import { useEffect } from 'react'

/** Sets the title of the browser tab on the screens outside the shell. */
export function useEntranceTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Guichet`
  }, [title])
}
