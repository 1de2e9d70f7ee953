import { IconMailForward } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../../contract/basic-shapes.ts'
import { api } from '../../app/api.ts'
import { formatNumber } from '../../app/format.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useIsPhone } from '../../ui/use-media.ts'
import styles from './users-screen.module.css'

/** The way to the invitations nobody has answered yet, while there are any; a phone shows only their number. */
export function InvitationsLink() {
  const { t } = useTranslation('users')
  const session = useSession()
  const language = useLanguage()
  const isPhone = useIsPhone()
  const { data } = useQuery({
    queryKey: ['invitations', session.organization.slug, 'count'],
    queryFn: () => api.get<Page<unknown>>(orgPath(session, '/invitations'), { limit: 1 }),
  })
  if (data === undefined || data.count === 0) return null
  const words = t('invitations', { count: data.count })
  return (
    <Link to="/users/invitations" className={styles.invitations} aria-label={words} title={words}>
      <IconMailForward size={16} stroke={1.7} aria-hidden />
      {isPhone ? formatNumber(data.count, language) : words}
    </Link>
  )
}
