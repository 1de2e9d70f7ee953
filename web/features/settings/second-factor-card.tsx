import { IconShieldCheck, IconShieldHalf, IconShieldLock, IconShieldOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import classes from './card-body.module.css'
import type { CardProps } from './card-props.ts'
import { FieldNotes } from './field-notes.tsx'
import { GroupRules } from './group-rules.tsx'
import { useFieldWords } from './use-field-words.ts'

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const

/** Whether a second factor is asked for (C5): the organization's rule, and the groups that have their own. */
export function SecondFactorCard({ editor, preview }: CardProps) {
  const { t } = useTranslation('settings')
  const wordsOf = useFieldWords({ editor, preview })
  const { draft, set, base } = editor
  const items = [
    { id: 'off', icon: <IconShieldOff {...icon} /> },
    { id: 'optional', icon: <IconShieldHalf {...icon} /> },
    { id: 'required', icon: <IconShieldCheck {...icon} /> },
  ] as const
  const missing = base.canSendMail ? (base.canSendSms ? null : 'sms') : base.canSendSms ? 'mail' : 'both'
  return (
    <Card title={t('secondFactor.title')} icon={<IconShieldLock {...icon} />}>
      <div className={classes.body}>
        <div className={classes.part}>
          <p className={classes.hint}>{t('secondFactor.intro')}</p>
          <RadioCards
            label={t('secondFactor.rule')}
            items={items.map((item) => ({
              ...item,
              label: t(`secondFactor.rules.${item.id}.label`),
              description: t(`secondFactor.rules.${item.id}.meaning`),
            }))}
            value={draft.secondFactor}
            onChange={(value) => set('secondFactor', value)}
          />
          <FieldNotes {...wordsOf('secondFactor')} />
          {missing !== null && <Notice tone="neutral">{t(`secondFactor.cannotSend.${missing}`)}</Notice>}
        </div>
        <GroupRules />
      </div>
    </Card>
  )
}
