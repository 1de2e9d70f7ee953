import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './call.module.css'
import { CallCard } from './call-card.tsx'
import { type CallEnd, callQuery, isOver } from './call-queries.ts'

type Props = {
  id: string
  /** Without the results beside it: there is a way back. */
  isAlone: boolean
  onCaller: (userId: string) => void
  onOver: (how: CallEnd) => void
}

const graceMs = 1000

/** A call, read when it is opened and again when it comes to its end by itself: what is over is not shown any longer. */
export function CallPane({ id, isAlone, onCaller, onOver }: Props) {
  const { t } = useTranslation('callers')
  const { data: call, error, isPending, refetch } = useQuery(callQuery(id))
  const isLong = useDelayed(isPending)
  const latest = useRef({ onCaller, onOver })
  latest.current = { onCaller, onOver }
  const isGone = isOver(error)
  const callerId = call?.caller.id
  const endsAt = call?.endsAt
  useEffect(() => {
    if (isGone) latest.current.onOver('expired')
  }, [isGone])
  useEffect(() => {
    if (callerId !== undefined) latest.current.onCaller(callerId)
  }, [callerId])
  useEffect(() => {
    if (endsAt === undefined) return
    const timer = setTimeout(() => void refetch(), Math.max(0, new Date(endsAt).getTime() - Date.now()) + graceMs)
    return () => clearTimeout(timer)
  }, [endsAt, refetch])
  return (
    <div className={styles.pane} aria-busy={isPending || undefined}>
      {isAlone && (
        <>
          <h1 className="visually-hidden">{t('title')}</h1>
          <Link to="/callers" className={styles.back}>
            <IconArrowLeft size={16} stroke={1.7} aria-hidden />
            {t('back')}
          </Link>
        </>
      )}
      {call !== undefined && !isGone && <CallCard call={call} onEnded={() => onOver('ended')} />}
      {call === undefined && isLong && <Coming />}
      {call === undefined && error !== null && !isGone && (
        <EmptyState title={t('cardFailed')} action={<Button onPress={() => void refetch()}>{t('retry')}</Button>}>
          {errorMessage(error)}
        </EmptyState>
      )}
    </div>
  )
}

function Coming() {
  return (
    <>
      <Skeleton width={260} height={24} />
      <Skeleton height={120} />
      <Skeleton height={240} />
    </>
  )
}
