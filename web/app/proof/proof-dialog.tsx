import { useQuery } from '@tanstack/react-query'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProofState } from '../../../contract/factor-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { api, errorMessage } from '../api.ts'
import { ProofForm } from './proof-form.tsx'
import { useProofAttempt, type Way, waysOf } from './use-proof-attempt.ts'

type Props = { onAnswer: (isProven: boolean) => void }

/** Asks who is at the keyboard before something that touches the security of their account. */
export default function ProofDialog({ onAnswer }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['proof'],
    queryFn: () => api.get<ProofState>('/session/proof'),
    // What can prove an account changes with what is done after the proof.
    gcTime: 0,
  })
  const isFresh = data?.isFresh === true
  useEffect(() => {
    if (isFresh) onAnswer(true)
  }, [isFresh, onAnswer])
  if (data !== undefined && !isFresh) return <Question ways={waysOf(data)} state={data} onAnswer={onAnswer} />
  return <Waiting error={error} onRetry={() => void refetch()} onCancel={() => onAnswer(false)} />
}

function Question({ ways, state, onAnswer }: Props & { ways: Way[]; state: ProofState }) {
  const { t } = useTranslation('proof')
  const formId = useId()
  const attempt = useProofAttempt(ways, () => onAnswer(true))
  const footer = (
    <>
      <Button variant="quiet" onPress={() => onAnswer(false)}>
        {t('cancel')}
      </Button>
      {ways.length > 0 && (
        <Button variant="primary" type="submit" form={formId} isPending={attempt.isPending}>
          {t(attempt.way === 'passkey' ? 'confirmPasskey' : 'confirm')}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={t('title')} isOpen onClose={() => onAnswer(false)} footer={footer}>
      {ways.length > 0 ? (
        <ProofForm formId={formId} ways={ways} methods={state.methods} attempt={attempt} />
      ) : (
        <Notice tone="amber">{t('noWay')}</Notice>
      )}
    </Dialog>
  )
}

type WaitingProps = { error: Error | null; onRetry: () => void; onCancel: () => void }

function Waiting({ error, onRetry, onCancel }: WaitingProps) {
  const { t } = useTranslation('proof')
  const footer = (
    <>
      <Button variant="quiet" onPress={onCancel}>
        {t('cancel')}
      </Button>
      {error !== null && (
        <Button variant="primary" onPress={onRetry}>
          {t('retry')}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={t('title')} isOpen onClose={onCancel} footer={footer}>
      <p>{t('intro')}</p>
      {error === null ? (
        <Skeleton height={59} />
      ) : (
        <Notice tone="red">{t('failed', { reason: errorMessage(error) })}</Notice>
      )}
    </Dialog>
  )
}
