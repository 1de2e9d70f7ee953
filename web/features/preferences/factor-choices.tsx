import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyFactors } from '../../../contract/factor-shapes.ts'
import { canUsePasskeys } from '../../app/factors/passkey.ts'
import { Button } from '../../ui/button.tsx'
import classes from './security.module.css'
import { addableKinds, type FactorKind } from './use-my-factors.ts'

type Props = { factors: MyFactors; onAdd: (kind: FactorKind) => void; startingKind: FactorKind | null }

/** What could still be added, each with what it is good for. */
export function FactorChoices({ factors, onAdd, startingKind }: Props) {
  const { t } = useTranslation('preferences')
  const titleId = useId()
  const kinds = addableKinds(factors, canUsePasskeys())
  if (kinds.length === 0) return null
  const hintOf = (kind: FactorKind) => (kind === 'email' || kind === 'sms' ? (factors.canReceive[kind] ?? '') : '')
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.subtitle}>
        {t('factors.add.title')}
      </h3>
      <ul className={classes.choices}>
        {kinds.map((kind) => (
          <li key={kind} className={classes.choice}>
            <div className={classes.words}>
              <p className={classes.strong}>{t(`factors.add.${kind}`)}</p>
              <p className={classes.mute}>{t(`factors.add.${kind}Hint`, { hint: hintOf(kind) })}</p>
            </div>
            <Button
              size="sm"
              aria-label={t('factors.add.label', { factor: t(`factors.add.${kind}`) })}
              isPending={startingKind === kind}
              onPress={() => onAdd(kind)}
            >
              {t('factors.add.button')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
