import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../app/use-language.ts'
import { ExactName } from './exact-name.tsx'
import styles from './name-panel.module.css'
import { capitalWords, digitWords } from './name-words.ts'
import { SaidField } from './said-field.tsx'

type Props = { name: string; isCaseSensitive: boolean }

/** The sign-in name as it is, told in words where capitals count, beside what the caller says. */
export function NamePanel({ name, isCaseSensitive }: Props) {
  const { t } = useTranslation('callers')
  const language = useLanguage()
  const say = { t, language }
  return (
    <section className={styles.panel} aria-label={t('exact')}>
      <div className={styles.exact}>
        <p className={styles.label}>{t('exact')}</p>
        <p>
          <ExactName name={name} size="card" />
        </p>
        <p className={styles.words}>
          {isCaseSensitive ? capitalWords(name, say) : t('caseIsFree')} {digitWords(name, say)}
        </p>
      </div>
      <SaidField name={name} isCaseSensitive={isCaseSensitive} />
    </section>
  )
}
