import { useTranslation } from 'react-i18next'
import type { MailStep } from '../../../contract/mail-shapes.ts'

export type HowTested = {
  /** People sign in without a password of theirs: with a connected mailbox. */
  isConnected?: boolean | undefined
  /** The test is over: what has not begun will not. */
  isOver: boolean
}

/** Returns the words of a step of a test: what it is called as it stands, and the line below it. */
export function useStepWords({ isConnected = false, isOver }: HowTested) {
  const { t } = useTranslation('mailTest')
  const titleOf = ({ step, state }: MailStep): string => {
    const outcome = state === 'done' || state === 'failed' ? state : 'todo'
    return t(`step.${step === 'signIn' && isConnected ? 'connect' : step}.${outcome}`)
  }
  const detailOf = ({ state, detail }: MailStep): string => {
    if (state === 'waiting') return t(isOver ? 'state.notTried' : 'state.waiting')
    if (detail !== null) return detail
    return state === 'running' || state === 'skipped' ? t(`state.${state}`) : ''
  }
  return { titleOf, detailOf }
}
