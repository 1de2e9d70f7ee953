import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptSecret } from '../../../contract/mail-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import styles from './mail-account.module.css'

type Props = {
  /** Null: the kept one is forgotten. */
  value: string | null
  onChange: (value: string | null) => void
  kept: KeptSecret
  description?: ReactNode
  error?: string | undefined
  warning?: string | undefined
  isOptional?: boolean
}

/** M9: the password of the mailbox, which is not the one to sign in with; what is kept never shows. */
export function MailPasswordField({ value, onChange, kept, description, error, warning, isOptional }: Props) {
  const { t } = useTranslation('mailAccount')
  const isKept = kept !== 'none'
  const words = value === null ? t('passwordForgotten') : kept === 'kept' ? t('passwordKept') : t('passwordApart')
  return (
    <div data-field="mailAccount/password">
      <PasswordField
        label={t('password')}
        name="mailPassword"
        value={value ?? ''}
        onChange={onChange}
        placeholder={kept === 'kept' && value !== null ? '••••••••••••' : undefined}
        description={description ?? words}
        error={error}
        warning={warning}
        isOptional={isOptional}
        maxLength={512}
        // Not the one that the browser keeps for signing in here.
        autoComplete="new-password"
        labelEnd={
          isKept && (
            <span className={styles.labelEnd}>
              <Button
                variant="link"
                size="sm"
                aria-label={value === null ? undefined : t('forgetLabel')}
                onPress={() => onChange(value === null ? '' : null)}
              >
                {t(value === null ? 'keep' : 'forget')}
              </Button>
            </span>
          )
        }
      />
    </div>
  )
}
