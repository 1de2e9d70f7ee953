import { type KeyboardEvent, useState } from 'react'

type Options = {
  values: readonly string[]
  onChange: (values: string[]) => void
  check?: ((entry: string) => string | undefined) | undefined
  isList?: boolean | undefined
}

/** Returns what is typed into a box of entries, what is wrong with it, and what turns it into entries. */
export function useEntries({ values, onChange, check, isList }: Options) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const add = (text: string) => {
    const entries = [...new Set(text.split(isList ? /\s+/ : /[\n\r,;]+/).map((entry) => entry.trim()))].filter(
      (entry) => entry !== '',
    )
    const refused = entries.find((entry) => check?.(entry) !== undefined)
    const fine = entries.filter((entry) => check?.(entry) === undefined && !values.includes(entry))
    if (fine.length > 0) onChange([...values, ...fine])
    setTyped(refused ?? '')
    setWrong(refused === undefined ? undefined : check?.(refused))
  }
  const type = (text: string) => {
    setWrong(undefined)
    if (!isList && /[,;]/.test(text)) add(text)
    else setTyped(text)
  }
  const pressKey = (event: KeyboardEvent) => {
    const isEmptyBackspace = event.key === 'Backspace' && typed === '' && values.length > 0
    if (isEmptyBackspace) onChange(values.slice(0, -1))
    if (event.key !== 'Enter' || typed.trim() === '') return
    event.preventDefault()
    add(typed)
  }
  return { typed, wrong, add, type, pressKey }
}
