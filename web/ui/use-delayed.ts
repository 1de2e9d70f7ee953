import { useEffect, useState } from 'react'

/** Returns true once `isWaiting` has held for `delayMs`: a short wait shows nothing at all. */
export function useDelayed(isWaiting: boolean, delayMs = 150): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isWaiting) {
      setIsLong(false)
      return
    }
    const timer = setTimeout(() => setIsLong(true), delayMs)
    return () => clearTimeout(timer)
  }, [isWaiting, delayMs])
  return isWaiting && isLong
}
