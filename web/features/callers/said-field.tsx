import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../app/use-language.ts'
import styles from './name-panel.module.css'
import { saidWords } from './name-words.ts'
import { compareSaid } from './said-name.ts'

type Props = { name: string; isCaseSensitive: boolean }

/** What the caller spells, compared letter by letter while it is typed; the first difference is marked and told. */
export function SaidField({ name, isCaseSensitive }: Props) {
  const { t } = useTranslation('callers')
  const language = useLanguage()
  const id = useId()
  const [typed, setTyped] = useState('')
  const said = compareSaid(name, typed, isCaseSensitive)
  const words = saidWords(said, { t, language })
  const isSame = said.kind === 'same' || said.kind === 'sameButCase'
  const wrongAt = 'at' in said ? said.at : undefined
  const signs = [...typed.normalize('NFC').trimStart()]
  return (
    <div className={styles.said}>
      <label className={styles.label} htmlFor={id}>
        {t('said')}
      </label>
      <div className={styles.box} data-wrong={wrongAt !== undefined || undefined}>
        {wrongAt !== undefined && (
          <span className={styles.marks} aria-hidden>
            {signs.slice(0, wrongAt).join('')}
            <mark>{signs[wrongAt] ?? ' '}</mark>
          </span>
        )}
        <input
          id={id}
          className={styles.input}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          placeholder={t('saidPlaceholder')}
          value={typed}
          aria-describedby={`${id}-words`}
          onChange={(event) => setTyped(event.target.value.trimStart())}
        />
      </div>
      <p
        className={styles.verdict}
        id={`${id}-words`}
        role="status"
        data-tone={wrongAt === undefined ? (isSame ? 'good' : 'plain') : 'bad'}
      >
        {wrongAt !== undefined && <IconAlertTriangle size={16} stroke={1.7} aria-hidden />}
        {isSame && <IconCircleCheck size={16} stroke={1.7} aria-hidden />}
        {words}
      </p>
    </div>
  )
}
