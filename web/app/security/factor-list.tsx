import { IconDeviceMobileMessage, IconFingerprint, IconMail, IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Factor } from '../../../contract/factor-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate, formatRelative } from '../format.ts'
import { useLanguage } from '../use-language.ts'
import classes from './security-list.module.css'

const icons = { totp: IconShieldLock, email: IconMail, sms: IconDeviceMobileMessage, passkey: IconFingerprint }

type Props = {
  factors: readonly Factor[]
  /** Takes one away; without it the list is only to be read. */
  onRemove?: (factor: Factor) => void
}

/** The second factors that are set up: which, added when, last used when. */
export function FactorList({ factors, onRemove }: Props) {
  const { t } = useTranslation('security')
  const nameOf = useFactorName()
  const factsOf = useFactorFacts()
  return (
    <ul className={classes.list}>
      {factors.map((factor) => {
        const Icon = icons[factor.kind]
        return (
          <li key={factor.id} className={classes.item}>
            <span className={classes.icon}>
              <Icon size={18} stroke={1.7} aria-hidden />
            </span>
            <div className={classes.words}>
              <p className={classes.name}>{nameOf(factor)}</p>
              <ul className={classes.facts}>
                {factsOf(factor).map((fact) => (
                  <li key={fact}>{fact}</li>
                ))}
              </ul>
            </div>
            {onRemove !== undefined && (
              <Button
                size="sm"
                aria-label={t('factors.removeLabel', { factor: nameOf(factor) })}
                onPress={() => onRemove(factor)}
              >
                {t('factors.remove')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Returns what a factor is called: a passkey has the name its owner gave it. */
export function useFactorName(): (factor: Factor) => string {
  const { t } = useTranslation('security')
  return ({ kind, name }) => (kind === 'passkey' && name !== '' ? name : t(`factors.kinds.${kind}`))
}

function useFactorFacts(): (factor: Factor) => string[] {
  const { t } = useTranslation('security')
  const language = useLanguage()
  return ({ kind, name, hint, createdAt, lastUsedAt }) => {
    const facts = [
      kind === 'passkey' && name !== '' ? t('factors.kinds.passkey') : hint,
      t('factors.added', { date: formatDate(createdAt, language, 'short') }),
      lastUsedAt === null ? t('factors.neverUsed') : t('factors.used', { when: formatRelative(lastUsedAt, language) }),
    ]
    return facts.filter((fact) => fact !== null)
  }
}
