import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import styles from './create-user.module.css'
import type { SectionProps } from './section-props.ts'

/** What the person types to sign in; the server says at once whether it is free. */
export function SignInNameSection({ draft, set, problems, warnings }: SectionProps) {
  const { t } = useTranslation('createUser')
  return (
    <div data-field="signInName" className={styles.untitled}>
      <TextField
        label={t('signInName')}
        name="signInName"
        value={draft.signInName}
        onChange={(value) => set('signInName', value)}
        description={t('signInNameHint')}
        error={problems.signInName}
        warning={warnings.signInName}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        mono
      />
    </div>
  )
}
