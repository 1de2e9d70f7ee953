import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailEncryption } from '../../../contract/mail-shapes.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { encryptionEdits, hostEdits } from './coupled-edits.ts'
import type { PartProps } from './part-props.ts'
import classes from './server-card.module.css'

const encryptions = ['tls', 'starttls', 'none'] as const satisfies MailEncryption[]

/** The server, its port and its encryption. To send in clear is asked about first, and stays marked. */
export function ServerFields({ editor: { base, draft, edit }, wordsOf }: PartProps) {
  const { t } = useTranslation('mailSettings')
  const [isAsking, setAsking] = useState(false)
  const { error } = wordsOf('encryption')
  const choose = (encryption: MailEncryption | 'unset') => {
    if (encryption === 'none') setAsking(true)
    else if (encryption !== 'unset') edit(encryptionEdits(encryption, draft))
  }
  return (
    <>
      <div className={classes.server}>
        <TextField
          label={t('server.host')}
          value={draft.host}
          onChange={(host) => edit(hostEdits(host, base, draft))}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="url"
          maxLength={253}
          {...wordsOf('host')}
        />
        <TextField
          label={t('server.port')}
          value={draft.port}
          onChange={(port) => edit({ port })}
          autoComplete="off"
          inputMode="numeric"
          maxLength={5}
          {...wordsOf('port')}
        />
        <Segmented<MailEncryption | 'unset'>
          label={t('server.encryption')}
          items={encryptions.map((id) => ({ id, label: t(`server.encryptions.${id}`) }))}
          value={draft.encryption ?? 'unset'}
          onChange={choose}
        />
      </div>
      {error !== undefined && <Notice tone="red">{error}</Notice>}
      {draft.encryption === 'none' && <Notice tone="amber">{t('server.inClear')}</Notice>}
      {isAsking && (
        <ConfirmDialog
          title={t('clear.title')}
          message={t('clear.message')}
          confirmLabel={t('clear.confirm')}
          cancelLabel={t('clear.cancel')}
          onConfirm={() => {
            edit(encryptionEdits('none', draft))
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}
