import { IconHistory, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import type { CallEnd } from './call-queries.ts'
import styles from './search-header.module.css'
import type { CallerSearching } from './use-caller-search.ts'
import { useClearKey } from './use-clear-key.ts'

type Props = {
  searching: CallerSearching
  /** How the last call ended, until the next search. */
  over: CallEnd | null
  onType: () => void
  /** Goes to the first result. */
  onDown: () => void
}

/** The one box over all organizations: it has the focus from the start, F2 empties it, Enter and Down go on to the results. */
export function SearchHeader({ searching, over, onType, onDown }: Props) {
  const { t } = useTranslation('callers')
  const { typed, setTyped, searchNow } = searching
  const input = useRef<HTMLInputElement>(null)
  const type = (text: string) => {
    setTyped(text)
    onType()
  }
  const clear = () => {
    type('')
    input.current?.focus()
  }
  useClearKey(clear)
  useEffect(() => {
    // The next call comes: what is typed then takes the place of the last search.
    if (over === null) return
    input.current?.focus()
    input.current?.select()
  }, [over])
  const press = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && searchNow()
    if (!isDone && event.key !== 'ArrowDown') return
    event.preventDefault()
    onDown()
  }
  return (
    <header className={styles.header}>
      <h1>{t('title')}</h1>
      <div className={styles.box}>
        <IconSearch size={22} stroke={1.7} aria-hidden className={styles.glass} />
        <input
          ref={input}
          type="search"
          className={styles.input}
          aria-label={t('search')}
          aria-describedby="callers-hint"
          aria-keyshortcuts="F2"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: somebody is on the line, and this box is what the page is for
          autoFocus
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
        />
        {typed !== '' && (
          <button type="button" className={styles.clear} title={t('clearNamed')} onClick={clear}>
            <kbd className={styles.key} aria-hidden>
              F2
            </kbd>
            {t('clear')}
          </button>
        )}
      </div>
      <div className={styles.hints}>
        <p id="callers-hint">{t('hint')}</p>
        <p className={styles.journaled}>
          <IconHistory size={15} stroke={1.7} aria-hidden />
          {t('journaled')}
        </p>
      </div>
      <div className={styles.over} role="status">
        {over !== null && <Notice tone="pine">{t(`over.${over}`)}</Notice>}
      </div>
    </header>
  )
}
