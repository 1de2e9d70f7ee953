import { useEffect, useState } from 'react'

const pauseMs = 300

/** Returns `value` as it was when it last stood still for 0.3 s: what to ask the server while somebody types. */
export function useDebounced<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
