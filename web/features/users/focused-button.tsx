import { type ReactNode, useEffect, useRef } from 'react'

type Props = { className: string | undefined; isFocused?: boolean; onPress: () => void; children: ReactNode }

/** A button that takes the focus when it appears, in the place of the one that was pressed and is gone. */
export function FocusedButton({ className, isFocused = true, onPress, children }: Props) {
  const ref = useRef<HTMLButtonElement>(null)
  const takesFocus = useRef(isFocused)
  useEffect(() => {
    if (takesFocus.current) ref.current?.focus()
  }, [])
  return (
    <button ref={ref} type="button" className={className} onClick={onPress}>
      {children}
    </button>
  )
}
