import { useNavigate, useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import type { DeskSearch } from './desk-search.ts'

type Props = { search: DeskSearch; isCurrent: boolean; className: string | undefined; children: ReactNode }

/**
 * A way to a view of the queue. The router's own link would count every view as the same page, and none as current while
 * a ticket is open.
 */
export function ViewLink({ search, isCurrent, className, children }: Props) {
  const router = useRouter()
  const navigate = useNavigate()
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void navigate({ to: '/desk', search })
  }
  return (
    <a
      href={router.buildLocation({ to: '/desk', search }).href}
      aria-current={isCurrent ? 'page' : undefined}
      className={className}
      onClick={open}
    >
      {children}
    </a>
  )
}
