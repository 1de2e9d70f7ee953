import { IconLock, IconLockOpen, IconMail, IconTicket } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../contract/caller-shapes.ts'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { formatTime } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Notice } from '../../ui/notice.tsx'
import { showToast } from '../../ui/toast-store.ts'
import styles from './call.module.css'
import { useCallAct } from './call-queries.ts'
import { HelpRow } from './help-row.tsx'
import { RequestDialog } from './request-dialog.tsx'

/** What can be done for the caller: what harms nobody at once, the rest once it is sure who it is. */
export function HelpList({ call }: { call: Call }) {
  const { t } = useTranslation('callers')
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const isVerified = call.verifiedAt !== null
  return (
    <section className={styles.column} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {t('help.title')}
      </h3>
      <p className={styles.group}>{t('help.without')}</p>
      <LinkRow call={call} />
      <HelpRow icon={IconTicket} title={t('help.ask')} text={t('help.askText')} onPress={() => setAsking(true)} />
      <p className={styles.group}>
        {!isVerified && <IconLock size={15} stroke={1.7} aria-hidden />}
        {t(isVerified ? 'help.afterDone' : 'help.after')}
      </p>
      <UnlockRow call={call} />
      {isAsking && <RequestDialog call={call} onClose={() => setAsking(false)} />}
    </section>
  )
}

function LinkRow({ call }: { call: Call }) {
  const { t } = useTranslation('callers')
  const language = useLanguage()
  const { mutate, isPending, isSuccess, submittedAt, error } = useCallAct(call.id, 'reset-link')
  const to = call.email ?? ''
  const isClosed = call.caller.status === 'deactivated' || call.email === null
  const why = call.email === null ? 'help.noAddress' : 'help.deactivated'
  const time = formatTime(new Date(submittedAt).toISOString(), language)
  const done = isSuccess ? t('help.linkSent', { to, time }) : t('help.linkText', { to })
  const send = () => mutate(undefined, { onSuccess: () => showToast({ message: t('help.linkToast', { to }) }) })
  return (
    <>
      <HelpRow
        icon={IconMail}
        title={t('help.link')}
        text={isClosed ? t(why) : done}
        isLocked={isClosed}
        isPending={isPending}
        onPress={send}
      />
      <Refusal error={error} />
    </>
  )
}

function UnlockRow({ call }: { call: Call }) {
  const { t } = useTranslation('callers')
  const { mutate, isPending, isSuccess, error } = useCallAct(call.id, 'unlock')
  const { isBlocked, verifiedAt } = call
  const free = isSuccess ? 'help.unlocked' : 'help.notBlocked'
  const text = verifiedAt === null && isBlocked ? 'help.unlockLocked' : isBlocked ? 'help.unlockText' : free
  const unlock = () => mutate(undefined, { onSuccess: () => showToast({ message: t('help.unlocked') }) })
  return (
    <>
      <HelpRow
        icon={IconLockOpen}
        title={t('help.unlock')}
        text={t(text)}
        isLocked={verifiedAt === null || !isBlocked}
        isPending={isPending}
        onPress={unlock}
      />
      <Refusal error={error} />
    </>
  )
}

function Refusal({ error }: { error: Error | null }) {
  if (error === null) return null
  return <Notice tone="red">{fieldErrors(error)[''] ?? errorMessage(error)}</Notice>
}
