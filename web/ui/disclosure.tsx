import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import classes from './disclosure.module.css'

type Props = {
  summary: ReactNode
  /** At the end of the line, whether it is open or not. */
  end?: ReactNode
  startsOpen?: boolean
  /** Its line is a heading of the page. */
  isHeading?: boolean
  /** Holds it open: something in it needs to be seen. */
  isHeldOpen?: boolean
  children: ReactNode
}

/** A line that opens on more of it; what it holds is drawn only while it is open. */
export function Disclosure({
  summary,
  end,
  startsOpen = false,
  isHeldOpen = false,
  isHeading = false,
  children,
}: Props) {
  const [isOpen, setIsOpen] = useState(startsOpen)
  const isShown = isOpen || isHeldOpen
  const line = (
    <button type="button" className={classes.summary} aria-expanded={isShown} onClick={() => setIsOpen(!isShown)}>
      <IconChevronRight size={16} stroke={1.9} aria-hidden className={classes.chevron} />
      <span className={classes.words}>{summary}</span>
    </button>
  )
  return (
    <div className={classes.box}>
      <div className={classes.head}>
        {isHeading ? <h2 className={classes.heading}>{line}</h2> : line}
        {end}
      </div>
      {isShown && <div className={classes.body}>{children}</div>}
    </div>
  )
}
