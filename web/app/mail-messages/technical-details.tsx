import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

/** What whoever keeps the mail server asks for: its own words, and by what the message is found in a log. */
export function TechnicalDetails({ message: { id, failure } }: { message: MailMessage }) {
  const { t } = useTranslation('mailMessages')
  return (
    <Disclosure summary={t('details.technical')}>
      {failure !== null && <CopyField label={t('details.code')} value={failure.code} />}
      {failure?.serverLine && <CopyField label={t('details.serverSaid')} value={failure.serverLine} isBlock />}
      <CopyField label={t('details.id')} value={id} />
    </Disclosure>
  )
}
