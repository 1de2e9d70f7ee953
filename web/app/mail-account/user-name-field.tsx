import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FollowedName } from './followed-name.ts'
import styles from './mail-account.module.css'

type Props = {
  /** Null while it follows. */
  value: string | null
  onChange: (value: string | null) => void
  followed: FollowedName
  from: MailAccount['userNameFrom']
  error?: string | undefined
}

/** M7: the user name at the mail server: it follows the sign-in name until somebody types another. */
export function UserNameField({ value, onChange, followed, from, error }: Props) {
  const { t } = useTranslation('mailAccount')
  const source = value === null ? (followed.source ?? (from === 'email' ? 'noEmail' : 'nothing')) : 'own'
  return (
    <div data-field="mailAccount/userName">
      <TextField
        label={t('userName')}
        name="mailUserName"
        value={value ?? followed.name}
        onChange={onChange}
        // Left empty, it follows again.
        onBlur={() => value?.trim() === '' && onChange(null)}
        description={t(`userNameSource.${source}`)}
        error={error}
        maxLength={254}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        mono
        labelEnd={
          value !== null && (
            <span className={styles.labelEnd}>
              <Button variant="link" size="sm" aria-label={t('followLabel')} onPress={() => onChange(null)}>
                {t('follow')}
              </Button>
            </span>
          )
        }
      />
    </div>
  )
}
