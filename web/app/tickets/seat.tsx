import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Mark } from '../mark.tsx'
import classes from './turn-banner.module.css'

type Props = { kind: 'organization' | 'provider'; name: string; isLit: boolean; children: ReactNode }

/** One of the two sides of a request; the lit one has to act, which the sentence beside it says in words. */
export function Seat({ kind, name, isLit, children }: Props) {
  return (
    <span className={classNames(classes.seat, isLit && classes.lit)} data-lit={isLit || undefined}>
      {kind === 'provider' ? (
        <span className={classes.mark}>
          <Mark size={22} />
        </span>
      ) : (
        <span className={classNames(classes.mark, classes.letter)} aria-hidden>
          {[...name.trim()][0]?.toUpperCase()}
        </span>
      )}
      {children}
    </span>
  )
}
