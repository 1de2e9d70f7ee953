import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import type { PartProps } from './part-props.ts'
import classes from './server-card.module.css'

/** From whom messages come where a person has nothing of their own, and where answers go. */
export function SenderPart({ editor: { draft, edit }, wordsOf }: PartProps) {
  const { t } = useTranslation('mailSettings')
  return (
    <>
      <h3>{t('sender.title')}</h3>
      <div className={classes.pair}>
        <TextField
          label={t('sender.name')}
          value={draft.senderName}
          onChange={(senderName) => edit({ senderName })}
          isOptional
          autoComplete="off"
          maxLength={100}
          {...wordsOf('senderName')}
        />
        <TextField
          label={t('sender.address')}
          type="email"
          value={draft.senderAddress}
          onChange={(senderAddress) => edit({ senderAddress })}
          isOptional
          autoComplete="off"
          maxLength={254}
          description={t('sender.addressHint')}
          {...wordsOf('senderAddress')}
        />
        <TextField
          label={t('sender.replyTo')}
          type="email"
          value={draft.replyTo}
          onChange={(replyTo) => edit({ replyTo })}
          isOptional
          autoComplete="off"
          maxLength={254}
          placeholder={t('sender.replyToPlaceholder')}
          {...wordsOf('replyTo')}
        />
      </div>
    </>
  )
}
