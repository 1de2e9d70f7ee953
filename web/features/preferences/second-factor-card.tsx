import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MyFactors } from '../../../contract/factor-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { FactorList } from '../../app/security/factor-list.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FactorChoices } from './factor-choices.tsx'
import { FactorDialogs } from './factor-dialogs.tsx'
import classes from './security.module.css'
import { type FactorDialogsState, useFactorDialogs } from './use-factor-dialogs.ts'
import { useMyFactors } from './use-my-factors.ts'

/** C5: one's own second factors: what the rule is, what is set up, what could be, and the recovery codes. */
export function SecondFactorCard() {
  const { t } = useTranslation('preferences')
  const { data, error, keep, refetch } = useMyFactors()
  const dialogs = useFactorDialogs()
  return (
    <Card title={t('factors.title')} icon={<IconShieldLock size={18} stroke={1.7} aria-hidden />}>
      {data === undefined && error === null && <Skeleton height={180} />}
      {data === undefined && error !== null && (
        <Notice tone="red" action={<Button onPress={() => void refetch()}>{t('factors.retry')}</Button>}>
          {errorMessage(error)}
        </Notice>
      )}
      {data !== undefined && <Factors factors={data} dialogs={dialogs} />}
      <FactorDialogs dialogs={dialogs} factors={data} keep={keep} />
    </Card>
  )
}

function Factors({ factors, dialogs }: { factors: MyFactors; dialogs: FactorDialogsState }) {
  const { t } = useTranslation('preferences')
  const { policy, items, recoveryCodesLeft } = factors
  const isMissing = policy === 'required' && items.length === 0
  return (
    <div className={classes.stack}>
      {isMissing ? (
        <Notice tone="amber">{t('factors.policies.requiredMissing')}</Notice>
      ) : (
        <p className={classes.policy}>{t(`factors.policies.${policy}`)}</p>
      )}
      {items.length > 0 && <FactorList factors={items} onRemove={dialogs.askRemoval} />}
      {items.length > 0 && (
        <div className={classes.codes} data-few={recoveryCodesLeft <= 2}>
          <div>
            <p className={classes.strong}>{t('factors.codes.title')}</p>
            <p className={classes.mute}>{t('factors.codes.left', { count: recoveryCodesLeft })}</p>
          </div>
          <Button size="sm" onPress={dialogs.askCodes}>
            {t('factors.codes.renew')}
          </Button>
        </div>
      )}
      <FactorChoices factors={factors} onAdd={dialogs.add} startingKind={dialogs.startingKind} />
    </div>
  )
}
