import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { requestAddress } from './request-address.ts'

type Props = { id: string; className?: string | undefined; label?: string | undefined; children: ReactNode }

/** Leads to a request. */
export function RequestLink({ id, className, label, children }: Props) {
  const { history } = useRouter()
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.push(requestAddress(id))
  }
  return (
    <a href={requestAddress(id)} className={className} aria-label={label} title={label} onClick={go}>
      {children}
    </a>
  )
}
