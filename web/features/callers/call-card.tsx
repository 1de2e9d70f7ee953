import { IconInfoCircle, IconPhoneOff } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../contract/caller-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { formatTime } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './call.module.css'
import { CallHead } from './call-head.tsx'
import { endCall } from './call-queries.ts'
import { HelpList } from './help-list.tsx'
import { NamePanel } from './name-panel.tsx'
import { OpenTickets } from './open-tickets.tsx'
import { Verification } from './verification.tsx'

type Props = { call: Call; onEnded: () => void }

/** C10, C8: who is on the line, whether it is them, and what can be done for them; in the order that keeps it safe. */
export function CallCard({ call, onEnded }: Props) {
  const { t } = useTranslation('callers')
  const language = useLanguage()
  const end = useMutation({ mutationFn: () => endCall(call.id), onSuccess: onEnded })
  return (
    <article className={styles.card} aria-label={t('card', { name: call.caller.displayName })}>
      <CallHead call={call} />
      <NamePanel name={call.caller.signInName} isCaseSensitive={call.signInNameMatters} />
      <div className={styles.columns}>
        <Verification call={call} />
        <div className={styles.column}>
          <HelpList call={call} />
          <OpenTickets tickets={call.openTickets} />
        </div>
      </div>
      {end.error !== null && <Notice tone="red">{errorMessage(end.error)}</Notice>}
      <footer className={styles.foot}>
        <p className={styles.never}>
          <IconInfoCircle size={17} stroke={1.7} aria-hidden />
          {t('never')}
        </p>
        <p className={styles.quiet}>{t('closes', { time: formatTime(call.endsAt, language) })}</p>
        <Button
          icon={<IconPhoneOff size={16} stroke={1.7} aria-hidden />}
          isPending={end.isPending}
          onPress={() => end.mutate()}
        >
          {t('end')}
        </Button>
      </footer>
    </article>
  )
}
