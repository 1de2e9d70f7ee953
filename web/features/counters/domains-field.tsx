import { useTranslation } from 'react-i18next'
import { EntriesField } from '../../ui/entries-field.tsx'
import { domainOf, isDomain } from './counter-draft.ts'

type Props = { values: readonly string[]; onChange: (values: string[]) => void; error: string | undefined }

/** The domains of the customer's mail addresses. */
export function DomainsField({ values, onChange, error }: Props) {
  const { t } = useTranslation('counters')
  return (
    <div data-field="emailDomains">
      <EntriesField
        label={t('fields.emailDomains')}
        description={t('fields.emailDomainsHint')}
        values={values}
        onChange={(entries) => onChange([...new Set(entries.map(domainOf))])}
        check={(entry) => (isDomain(entry) ? undefined : t('notDomain'))}
        {...(error !== undefined && { error })}
        placeholder={t('fields.emailDomainsExample')}
        maxLength={253}
        mono
        isOptional
      />
    </div>
  )
}
