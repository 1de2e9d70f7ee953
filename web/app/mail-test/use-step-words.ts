import { useTranslation } from 'react-i18next'
import type { MailStep } from '../../../contract/mail-shapes.ts'

export type HowTested = {
  /** People sign in without a password of theirs: with a connected mailbox. */
  isConnected?: boolean | undefined
  /** The test is over: what has not begun will not. */
  isOver: boolean
  /** Where the message went, once it did. */
  to?: string | undefined
}

// What a server answers begins with its code (RFC 5321, section 4.2); it stands among the technical details.
const serverLine = /^\d{3}[ -]/

/** Returns the words of a step of a test: what it is called as it stands, and the line below it. */
export function useStepWords({ isConnected = false, isOver, to }: HowTested) {
  const { t } = useTranslation('mailTest')
  const titleOf = ({ step, state }: MailStep): string => {
    const outcome = state === 'done' || state === 'failed' ? state : 'todo'
    return t(`step.${step === 'signIn' && isConnected ? 'connect' : step}.${outcome}`)
  }
  const detailOf = ({ step, state, detail }: MailStep): string => {
    if (state === 'waiting') return t(isOver ? 'state.notTried' : 'state.waiting')
    if (state === 'skipped') return t(step === 'encrypt' ? 'state.inClear' : 'state.skipped')
    if (state === 'done' && step === 'accept' && to !== undefined) return t('state.for', { to })
    if (detail === null) return state === 'running' ? t('state.running') : ''
    if (state === 'done' && step === 'encrypt') return t('state.encrypted', { detail: detail.replace(/^TLSv/, 'TLS ') })
    return serverLine.test(detail) ? '' : detail
  }
  return { titleOf, detailOf }
}
