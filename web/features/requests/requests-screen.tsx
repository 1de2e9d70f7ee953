import { IconLock, IconMessageQuestion } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskQuestion } from '../../app/requests/ask-question.tsx'
import { holds, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { RequestsContent } from './requests-content.tsx'
import type { RequestsSearch } from './requests-search.ts'

type Props = {
  /** One's own requests, or those of the whole organization. */
  scope: 'mine' | 'organization'
  search: RequestsSearch
}

/** F5: the requests, with where each stands and whose turn it is. */
export function RequestsScreen({ scope, search }: Props) {
  const { t } = useTranslation('requests')
  const navigate = useNavigate()
  const session = useSession()
  const [isAsking, setAsking] = useState(false)
  const isOpen = scope === 'mine' || holds(session, 'users.view')
  const provider = session.organization.providerName
  const mayAsk = session.organization.kind === 'customer' && holds(session, 'users.view')
  const filter = (change: RequestsSearch, replace = false) =>
    void navigate({ to: scope === 'mine' ? '/requests' : '/tickets', search: { ...search, ...change }, replace })
  return (
    <Screen
      title={t(scope)}
      subtitle={t(scope === 'mine' ? 'mineSubtitle' : 'organizationSubtitle', { provider })}
      action={
        mayAsk && (
          <Button icon={<IconMessageQuestion size={17} stroke={1.7} aria-hidden />} onPress={() => setAsking(true)}>
            {t('ask.open')}
          </Button>
        )
      }
    >
      {isOpen ? (
        <RequestsContent
          scope={scope}
          search={search}
          onFilter={filter}
          onClear={() => void navigate({ to: scope === 'mine' ? '/requests' : '/tickets', search: {} })}
        />
      ) : (
        <EmptyState
          icon={<IconLock size={28} stroke={1.7} />}
          title={t('forbidden.title')}
          action={<LinkButton to="/requests">{t('forbidden.toMine')}</LinkButton>}
        >
          {t('forbidden.text')}
        </EmptyState>
      )}
      {isAsking && <AskQuestion onClose={() => setAsking(false)} />}
    </Screen>
  )
}
