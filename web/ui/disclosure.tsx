import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import classes from './disclosure.module.css'

type Props = {
  summary: ReactNode
  /** At the end of the line, whether it is open or not. */
  end?: ReactNode
  startsOpen?: boolean
  /** Holds it open: something in it needs to be seen. */
  isHeldOpen?: boolean
  children: ReactNode
}

/** A line that opens on more of it; what it holds is drawn only while it is open. */
export function Disclosure({ summary, end, startsOpen = false, isHeldOpen = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(startsOpen)
  const isShown = isOpen || isHeldOpen
  return (
    <div className={classes.box}>
      <div className={classes.head}>
        <button type="button" className={classes.summary} aria-expanded={isShown} onClick={() => setIsOpen(!isShown)}>
          <IconChevronRight size={16} stroke={1.9} aria-hidden className={classes.chevron} />
          <span className={classes.words}>{summary}</span>
        </button>
        {end}
      </div>
      {isShown && <div className={classes.body}>{children}</div>}
    </div>
  )
}
