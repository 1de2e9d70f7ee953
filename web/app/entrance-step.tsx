import { type ReactNode, useEffect, useRef } from 'react'
import classes from './entrance-step.module.css'
import { useEntranceTitle } from './use-entrance-title.ts'

type Props = {
  title: string
  message?: ReactNode
  /** Above the title: whose account it is. */
  above?: ReactNode
  /** Of a step without a field to begin with: who listens to the page hears where they are. */
  isTitleFocused?: boolean
  children?: ReactNode
}

/** One step of the entrance: its title, also in the browser's tab, what it is about, and what there is to do. */
export function EntranceStep({ title, message, above, isTitleFocused = false, children }: Props) {
  useEntranceTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isTitleFocused) heading.current?.focus()
  }, [isTitleFocused])
  return (
    <div className={classes.step}>
      {above}
      <div>
        <h1 ref={heading} className={classes.title} tabIndex={isTitleFocused ? -1 : undefined}>
          {title}
        </h1>
        {message !== undefined && <div className={classes.message}>{message}</div>}
      </div>
      {children}
    </div>
  )
}
