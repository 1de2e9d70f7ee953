import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '../../ui/password-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { PartProps } from './part-props.ts'
import classes from './server-card.module.css'

const hidden = '••••••••••••'

/** The organization's own account at the server. Its password is only ever written, and bound to the server. */
export function AccountFields({ editor, wordsOf }: PartProps) {
  const { t } = useTranslation('mailSettings')
  const { base, draft, edit, needsPasswordAgain } = editor
  const isShared = draft.authentication === 'shared'
  const isKept = base.password !== 'none'
  const isForgotten = draft.password === null
  const again = needsPasswordAgain ? { warning: t('account.again') } : {}
  return (
    <div className={classes.part}>
      <div className={classes.pair}>
        <TextField
          label={t('account.name')}
          value={draft.userName}
          onChange={(userName) => edit({ userName })}
          isOptional={!isShared}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          description={isShared ? undefined : t('account.forTests')}
          {...wordsOf('userName')}
        />
        <PasswordField
          label={t('account.password')}
          value={draft.password ?? ''}
          onChange={(password) => edit({ password })}
          isOptional={!isShared}
          autoComplete="new-password"
          maxLength={512}
          placeholder={isKept && !isForgotten && !needsPasswordAgain ? hidden : undefined}
          labelEnd={isKept && <ForgetButton isForgotten={isForgotten} onChange={(password) => edit({ password })} />}
          {...again}
          {...wordsOf('password')}
        />
      </div>
      <p className={classes.kept}>
        <IconLock size={16} stroke={1.7} aria-hidden />
        {t(isForgotten ? 'account.forgotten' : isKept && !needsPasswordAgain ? 'account.kept' : 'account.fresh')}
      </p>
    </div>
  )
}

type ForgetProps = { isForgotten: boolean; onChange: (password: string | null) => void }

function ForgetButton({ isForgotten, onChange }: ForgetProps) {
  const { t } = useTranslation('mailSettings')
  return (
    <button type="button" className={classes.inline} onClick={() => onChange(isForgotten ? '' : null)}>
      {t(isForgotten ? 'account.undoForget' : 'account.forget')}
    </button>
  )
}
