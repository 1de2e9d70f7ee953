import { useSyncExternalStore } from 'react'

/** Returns whether the media query holds now, and re-renders when that changes. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** Returns whether the window is too narrow for the sidebar (below 900 px). */
export function useIsPhone(): boolean {
  return useMedia('(width < 900px)')
}

/** Returns whether the window has room for a list and, beside it, what is opened from it (1200 px or more). */
export function useIsWide(): boolean {
  return useMedia('(width >= 1200px)')
}
