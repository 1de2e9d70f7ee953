import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { Notice } from '../../ui/notice.tsx'

/** F9: where two people have to approve: who has, and whose turn it is. */
export function FourEyesNotice({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation('deskTicket')
  const { firstApprovalBy: first, needsFourEyes } = ticket
  if (first?.isYou) return <Notice tone="amber">{t('fourEyes.byYou')}</Notice>
  if (first !== null) return <Notice tone="blue">{t('fourEyes.byOther', { name: first.name })}</Notice>
  return needsFourEyes ? <Notice tone="neutral">{t('fourEyes.needed')}</Notice> : null
}
