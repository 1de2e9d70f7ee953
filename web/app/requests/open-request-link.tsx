import { useTranslation } from 'react-i18next'
import { ApiError } from '../api.ts'
import { RequestLink } from './request-link.tsx'

/** Returns the request that is open already, where this is why a change was refused; else null. */
function openAlready(error: unknown): { id: string; number: string } | null {
  if (!(error instanceof ApiError) || error.problem.code !== 'alreadyRequested') return null
  const { current } = error.problem
  if (typeof current !== 'object' || current === null || !('id' in current) || !('number' in current)) return null
  return { id: String(current.id), number: String(current.number) }
}

/** Leads to the same request where a change was refused because it is open already (409); else nothing. */
export function OpenRequestLink({ error }: { error: unknown }) {
  const { t } = useTranslation('app')
  const open = openAlready(error)
  return open && <RequestLink id={open.id}>{t('seeRequestOf', { number: open.number })}</RequestLink>
}
