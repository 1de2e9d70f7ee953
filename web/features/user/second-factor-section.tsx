import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserSecurity } from '../../../contract/device-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { FactorList } from '../../app/security/factor-list.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Fact } from './fact.tsx'
import { SecondFactorRule } from './second-factor-rule.tsx'
import styles from './security-card.module.css'
import type { UserEditor } from './use-user-editor.ts'
import { securityCalls, useSecurityAct } from './use-user-security.ts'

type Props = {
  user: User
  editor: UserEditor
  security: UserSecurity | undefined
  isEditable: boolean
  problem: string | undefined
}

/** C5: the rule that holds for this person, and the factors they set up. */
export function SecondFactorSection({ user, editor, security, isEditable, problem }: Props) {
  const { t } = useTranslation('user')
  const inForce = security?.secondFactor
  const sourceOf = (source: UserSecurity['secondFactor']['source']) => t(`secondFactor.sources.${source}`)
  return (
    <section className={styles.section}>
      {isEditable ? (
        <SecondFactorRule editor={editor} inForce={inForce} problem={problem} />
      ) : (
        <Fact
          label={t('secondFactor.label')}
          value={
            inForce === undefined
              ? '…'
              : t('secondFactor.inForce', {
                  policy: t(`secondFactor.policies.${inForce.policy}`),
                  source: sourceOf(inForce.source),
                })
          }
        />
      )}
      {security !== undefined && <Enrolled user={user} security={security} mayReset={isEditable && !user.isSelf} />}
    </section>
  )
}

function Enrolled({ user, security, mayReset }: { user: User; security: UserSecurity; mayReset: boolean }) {
  const { t } = useTranslation('user')
  const [isAsking, setAsking] = useState(false)
  const act = useSecurityAct(user)
  const name = user.displayName
  if (security.factors.length === 0) return <p className={styles.none}>{t('secondFactor.none')}</p>
  const reset = () =>
    act.mutate(
      { call: securityCalls.resetFactors, doneMessage: t('resetFactors.done', { name }) },
      { onSettled: () => setAsking(false) },
    )
  return (
    <>
      <FactorList factors={security.factors} />
      <div className={styles.row}>
        <p className={styles.none}>{t('secondFactor.codesLeft', { count: security.recoveryCodesLeft })}</p>
        {mayReset && (
          <Button size="sm" onPress={() => setAsking(true)}>
            {t('resetFactors.open')}
          </Button>
        )}
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('resetFactors.title', { name })}
          message={
            <>
              <p>{t('resetFactors.when')}</p>
              <ul className={styles.effects}>
                <li>{t('resetFactors.removed', { count: security.factors.length })}</li>
                <li>{t('resetFactors.signedOut')}</li>
                <li>{t('resetFactors.next')}</li>
                <li>{t('resetFactors.told')}</li>
              </ul>
            </>
          }
          confirmLabel={t('resetFactors.confirm')}
          isPending={act.isPending}
          onConfirm={reset}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}
