import classes from './kind-icon.module.css'
import { kindOf } from './ticket-kind.ts'

/** What a ticket is about, as a picture; neutral: colour is kept for what presses. */
export function KindIcon({ kind, isLit = false }: { kind: string; isLit?: boolean }) {
  const Icon = kindOf(kind).icon
  return (
    <span className={classes.picture} data-lit={isLit || undefined} aria-hidden>
      <Icon size={18} stroke={1.7} />
    </span>
  )
}
