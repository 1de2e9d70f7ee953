import { useTranslation } from 'react-i18next'
import type { FactorMethod, OfferedMethod } from '../../../contract/factor-shapes.ts'
import { FactorIcon } from '../../app/factors/factor-icon.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import classes from './sign-in.module.css'

type Props = { methods: OfferedMethod[]; isWithoutPhone: boolean; onChoose: (method: FactorMethod) => void }

/** The other ways of this person to give the second factor. */
export function OtherMethods({ methods, isWithoutPhone, onChoose }: Props) {
  const { t } = useTranslation('secondFactor')
  if (methods.length === 0) return null
  return (
    <div className={classes.others}>
      <h2 className={classes.othersTitle}>{t(isWithoutPhone ? 'withoutPhone' : 'otherWay')}</h2>
      <ChoiceList
        items={methods.map(({ method, hint, left }) => ({
          id: method,
          icon: <FactorIcon method={method} />,
          label: t(`${method}.choice`),
          description: t(`${method}.choiceHelp`, { hint: hint ?? '', count: left ?? 0 }),
        }))}
        onChoose={onChoose}
      />
    </div>
  )
}
