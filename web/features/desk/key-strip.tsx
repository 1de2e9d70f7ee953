import { useTranslation } from 'react-i18next'
import { Key } from './key.tsx'
import styles from './key-strip.module.css'

const strip = [
  { letters: ['J', 'K'], word: 'move' },
  { letters: ['P'], word: 'take' },
  { letters: ['A'], word: 'approve' },
  { letters: ['D'], word: 'ask' },
  { letters: ['R'], word: 'refuse' },
] as const

/** The keys of the desk, under the queue; switched off, the way to switch them on again. */
export function KeyStrip({ isOn, onHelp }: { isOn: boolean; onHelp: () => void }) {
  const { t } = useTranslation('desk')
  return (
    <footer className={styles.strip}>
      {(isOn ? strip : []).map(({ letters, word }) => (
        <span key={word} className={styles.pair}>
          {letters.map((letter) => (
            <Key key={letter}>{letter}</Key>
          ))}
          {t(`keys.${word}`)}
        </span>
      ))}
      <button type="button" className={styles.help} onClick={onHelp}>
        {isOn && <Key>?</Key>}
        {t(isOn ? 'keys.all' : 'keys.off')}
      </button>
    </footer>
  )
}
