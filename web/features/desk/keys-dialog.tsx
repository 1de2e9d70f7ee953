import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { Key } from './key.tsx'
import styles from './key-strip.module.css'

const keys = [
  { letters: ['J'], word: 'next' },
  { letters: ['K'], word: 'previous' },
  { letters: ['P'], word: 'takeIt' },
  { letters: ['A'], word: 'approveIt' },
  { letters: ['⇧', 'A'], word: 'approveAll' },
  { letters: ['D'], word: 'askBack' },
  { letters: ['R'], word: 'refuseIt' },
  { letters: ['X'], word: 'select' },
  { letters: ['/'], word: 'searchKey' },
  { letters: ['Esc'], word: 'close' },
  { letters: ['?'], word: 'help' },
] as const

type Props = { isOn: boolean; onSwitch: (isOn: boolean) => void; onClose: () => void }

/** All keys of the desk, and the switch that turns them off. */
export function KeysDialog({ isOn, onSwitch, onClose }: Props) {
  const { t } = useTranslation('desk')
  return (
    <Dialog title={t('keys.title')} isOpen onClose={onClose}>
      <dl className={styles.list}>
        {keys.map(({ letters, word }) => (
          <div key={word}>
            <dt>
              {letters.map((letter) => (
                <Key key={letter}>{letter}</Key>
              ))}
            </dt>
            <dd>{t(`keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <SwitchRow label={t('keys.switch')} description={t('keys.switchHint')} isOn={isOn} onChange={onSwitch} />
    </Dialog>
  )
}
