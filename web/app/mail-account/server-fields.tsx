import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { InheritedRow } from './inherited-row.tsx'
import styles from './mail-account.module.css'
import { isPort, type MailDraft, type ServerField, type SetMail } from './mail-draft.ts'

type Props = {
  draft: MailDraft
  set: SetMail
  inherited: MailAccount['inherited']
  problems: Partial<Record<ServerField, string | undefined>>
}

const encryptions = ['tls', 'starttls', 'none'] as const

/** The server of a mail account: filled in from the settings, each value can be the person's own. */
export function ServerFields({ draft, set, inherited, problems }: Props) {
  const { t } = useTranslation('mailAccount')
  const words = {
    host: inherited.host,
    port: inherited.port === null ? null : String(inherited.port),
    encryption: inherited.encryption === null ? null : t(`encryptions.${inherited.encryption}`),
  }
  const row = (field: ServerField) => ({
    field: `mailAccount/${field}`,
    label: t(field === 'host' ? 'server' : field),
    inherited: words[field],
    isOwn: draft[field] !== null,
    onBack: () => set(field, null),
  })
  const portError = isPort(draft.port) ? problems.port : t('portWrong')
  return (
    <div className={styles.rows}>
      <InheritedRow {...row('host')} onChange={() => set('host', inherited.host ?? '')}>
        <TextField
          label={t('server')}
          name="mailHost"
          value={draft.host ?? ''}
          onChange={(host) => set('host', host)}
          error={problems.host}
          maxLength={253}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </InheritedRow>
      <InheritedRow {...row('port')} onChange={() => set('port', words.port ?? '')}>
        <TextField
          label={t('port')}
          name="mailPort"
          value={draft.port ?? ''}
          onChange={(port) => set('port', port)}
          error={portError}
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
        />
      </InheritedRow>
      <InheritedRow {...row('encryption')} onChange={() => set('encryption', inherited.encryption ?? 'starttls')}>
        <Segmented
          label={t('encryption')}
          items={encryptions.map((id) => ({ id, label: t(`encryptions.${id}`) }))}
          value={draft.encryption ?? 'starttls'}
          onChange={(encryption) => set('encryption', encryption)}
        />
      </InheritedRow>
      {draft.encryption === 'none' && <Notice tone="amber">{t('encryptionNone')}</Notice>}
      {problems.encryption !== undefined && <Notice tone="red">{problems.encryption}</Notice>}
    </div>
  )
}
