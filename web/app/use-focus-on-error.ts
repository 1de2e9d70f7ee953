import { type RefObject, useEffect, useRef } from 'react'
import { focusFirstError } from './focus-field.ts'

/**
 * Moves the focus to the first wrong field when a field has become wrong that was not. While somebody mends one of
 * several, the focus stays with them.
 */
export function useFocusOnError(root: RefObject<HTMLElement | null>, errors: Record<string, string>): void {
  const known = useRef<Record<string, string>>({})
  useEffect(() => {
    const isWorse = Object.keys(errors).some((field) => !(field in known.current))
    known.current = errors
    if (isWorse) focusFirstError(root.current, errors)
  }, [root, errors])
}
