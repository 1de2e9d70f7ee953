import { type RefObject, useEffect, useRef } from 'react'

/**
 * Returns a ref for a form: whenever `attempts` grows or `error` changes, the first wrong field gets the focus.
 */
export function useFocusInvalid(attempts: number, error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (attempts === 0 && error === null) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts, error])
  return form
}
