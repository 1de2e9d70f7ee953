import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/**
 * Goes to the question where somebody arrives from outside, as by the link in a mail: whoever comes from a list of the
 * console begins at the top.
 */
export function useArrival(isAsked: boolean, goToQuestion: () => void): void {
  const { history } = useRouter()
  const isFirst = useRef(history.location.state.__TSR_index === 0)
  const latest = useRef(goToQuestion)
  latest.current = goToQuestion
  useEffect(() => {
    if (!isFirst.current || !isAsked) return
    isFirst.current = false
    latest.current()
  }, [isAsked])
}
