import { IconSearch, IconX } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import fieldClasses from './field.module.css'
import { IconButton } from './icon-button.tsx'
import classes from './search-field.module.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** One key that brings the focus here when nothing is being typed elsewhere, for instance "/". */
  shortcut?: string
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  )
}

/** A search box: magnifier, cross when filled, Escape clears, an optional key that focuses it. */
export function SearchField({ label, value, onChange, placeholder, shortcut }: Props) {
  const { t } = useTranslation('ui')
  const input = useRef<HTMLInputElement>(null)
  // Before the box is painted: whoever sees it may press the key.
  useLayoutEffect(() => {
    if (shortcut === undefined) return
    const focusOnKey = (event: KeyboardEvent) => {
      if (event.key !== shortcut || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', focusOnKey)
    return () => document.removeEventListener('keydown', focusOnKey)
  }, [shortcut])
  const clear = () => {
    onChange('')
    input.current?.focus()
  }
  return (
    <div className={classNames(fieldClasses.box, classes.box)}>
      <span className={fieldClasses.lead}>
        <IconSearch size={16} stroke={1.7} aria-hidden />
      </span>
      <input
        ref={input}
        type="search"
        className={classNames(fieldClasses.input, classes.input)}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault()
          event.stopPropagation()
          onChange('')
        }}
      />
      {value !== '' && <IconButton label={t('clear')} icon={<IconX size={16} stroke={1.7} />} onPress={clear} />}
      {value === '' && shortcut !== undefined && (
        <kbd className={classes.key} aria-hidden>
          {shortcut}
        </kbd>
      )}
    </div>
  )
}
