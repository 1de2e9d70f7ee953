import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './mail-account.module.css'

type Props = {
  field: string
  label: string
  /** What the settings say, in words; null: nothing. */
  inherited: string | null
  isOwn: boolean
  onChange: () => void
  onBack: () => void
  /** The field, while it is the person's own. */
  children: ReactNode
}

/** One of the server's values: from the settings, until it is changed for this person. */
export function InheritedRow({ field, label, inherited, isOwn, onChange, onBack, children }: Props) {
  const { t } = useTranslation('mailAccount')
  const row = useRef<HTMLDivElement>(null)
  const [presses, setPresses] = useState(0)
  // The button that was pressed is gone: the focus goes to what took its place.
  useEffect(() => {
    if (presses === 0) return
    const controls = ':is(input:not([type="radio"]), input:checked, [data-change])'
    row.current?.querySelector<HTMLElement>(controls)?.focus()
  }, [presses])
  const press = (act: () => void) => () => {
    act()
    setPresses(presses + 1)
  }
  return (
    <div ref={row} className={styles.row} data-field={field} data-own={isOwn}>
      {isOwn ? (
        <>
          <div className={styles.own}>{children}</div>
          <Button variant="link" size="sm" aria-label={t('backLabel', { field: label })} onPress={press(onBack)}>
            {t('back')}
          </Button>
        </>
      ) : (
        <>
          <dl className={styles.inherited}>
            <dt>{label}</dt>
            <dd>
              <span className={styles.value}>{inherited ?? t('noValue')}</span>
              {inherited !== null && <span className={styles.source}>{t('inherited')}</span>}
            </dd>
          </dl>
          <Button
            variant="link"
            size="sm"
            data-change
            aria-label={t('changeLabel', { field: label })}
            onPress={press(onChange)}
          >
            {t('change')}
          </Button>
        </>
      )}
    </div>
  )
}
