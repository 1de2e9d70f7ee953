import { useTranslation } from 'react-i18next'
import { EntranceStep } from '../../app/entrance-step.tsx'
import type { LinkKind } from '../../app/link-reading.ts'
import { AnchorButton } from '../../ui/anchor-button.tsx'
import classes from './account-links.module.css'

/** What stands where a link led that no longer works: why, and what to do now. */
export function LinkOver({ kind }: { kind: LinkKind }) {
  const { t } = useTranslation('links')
  const words = { invitations: 'invitation', 'password-resets': 'reset', 'email-proofs': 'confirm' } as const
  return (
    <EntranceStep
      title={t('over.title')}
      isTitleFocused
      message={
        <div className={classes.words}>
          <p>{t('over.why')}</p>
          <p>{t(`over.${words[kind]}`)}</p>
        </div>
      }
    >
      <div className={classes.actions}>
        {kind === 'password-resets' && (
          <AnchorButton href="/forgotten-password" variant="primary" size="lg" isWide>
            {t('over.askAgain')}
          </AnchorButton>
        )}
        {kind === 'email-proofs' && (
          <AnchorButton href="/preferences" variant="primary" size="lg" isWide>
            {t('over.preferences')}
          </AnchorButton>
        )}
        {kind !== 'email-proofs' && (
          <AnchorButton href="/sign-in" variant={kind === 'invitations' ? 'primary' : 'secondary'} size="lg" isWide>
            {t('over.signIn')}
          </AnchorButton>
        )}
      </div>
    </EntranceStep>
  )
}
