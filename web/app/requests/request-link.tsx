import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = { id: string; className?: string | undefined; label?: string | undefined; children: ReactNode }

/** Leads to a request. */
export function RequestLink({ id, className, label, children }: Props) {
  return (
    <Link to="/requests/$requestId" params={{ requestId: id }} className={className} aria-label={label} title={label}>
      {children}
    </Link>
  )
}
