import { IconWand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './create-user.module.css'
import type { SectionProps } from './section-props.ts'

/** B6: what the person types to sign in: proposed from the convention, free to change, checked at once. */
export function SignInNameSection(props: SectionProps & { isTitled?: boolean }) {
  const { draft, set, problems, warnings, name, isAsked, isTitled = false } = props
  const { t } = useTranslation('createUser')
  const isProposed = !name.isOwn && name.proposal !== null && draft.signInName !== ''
  const hint = isProposed ? 'signInNameProposed' : isAsked && !name.isOwn ? 'signInNameAsked' : 'signInNameHint'
  const other = name.isOwn && name.proposal !== null && name.proposal !== draft.signInName ? name.proposal : null
  return (
    <>
      <div data-field="signInName" className={isTitled ? undefined : styles.untitled}>
        <TextField
          label={t('signInName')}
          name="signInName"
          value={draft.signInName}
          onChange={(value) => set('signInName', value)}
          onBlur={name.leave}
          description={t(hint)}
          error={problems.signInName}
          warning={warnings.signInName}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          mono
        />
      </div>
      {other !== null && (
        <div className={styles.proposal}>
          <IconWand size={16} stroke={1.7} aria-hidden />
          <p className={styles.proposalWords}>
            {t('proposal')} <span className={styles.code}>{other}</span>
          </p>
          <Button size="sm" onPress={name.useProposal}>
            {t('useProposal')}
          </Button>
        </div>
      )}
    </>
  )
}
