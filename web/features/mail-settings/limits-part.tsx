import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { limitBounds, limitNames } from './draft-problems.ts'
import type { PartProps } from './part-props.ts'
import classes from './server-card.module.css'

/** How much may be sent, folded: few organizations ever change it. */
export function LimitsPart({ editor: { draft, edit, base }, wordsOf }: PartProps) {
  const { t } = useTranslation('mailSettings')
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const { messagesPerPersonPerHour, attachmentsMegabytes } = base.limits
  const summary = t('limits.summary', {
    perPerson: number(messagesPerPersonPerHour),
    megabytes: number(attachmentsMegabytes),
  })
  const isWrong = limitNames.some((name) => wordsOf(`limits/${name}`).error !== undefined)
  return (
    <Disclosure
      isHeldOpen={isWrong}
      summary={
        <>
          <strong>{t('limits.title')}</strong>
          <span className={classes.hint}>{summary}</span>
        </>
      }
    >
      <div className={classes.pair}>
        {limitNames.map((name) => (
          <NumberField
            key={name}
            label={t(`limits.${name}`)}
            value={draft.limits[name]}
            onChange={(value) => edit({ limits: { ...draft.limits, [name]: value } })}
            {...limitBounds[name]}
            {...wordsOf(`limits/${name}`)}
          />
        ))}
      </div>
      <p className={classes.hint}>{t('limits.hint')}</p>
    </Disclosure>
  )
}
