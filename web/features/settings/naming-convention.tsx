import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import classes from './naming-convention.module.css'
import { checkPattern, nameFrom, type Piece, pieces, samplePeople } from './naming-pattern.ts'

type Props = { value: string; onChange: (value: string) => void; error?: string; warning?: string }

const example = '{f}.{last}'

/** The convention that proposes sign-in names (B6): pieces as buttons, and at once what they make of three names. */
export function NamingConvention({ value, onChange, ...words }: Props) {
  const { t } = useTranslation('settings')
  const input = useRef<HTMLInputElement>(null)
  const shown = value === '' ? example : value
  const isSound = checkPattern(shown) === null
  const insert = (piece: Piece) => {
    const { selectionStart, selectionEnd } = input.current ?? {}
    const start = selectionStart ?? value.length
    onChange(value.slice(0, start) + piece + value.slice(selectionEnd ?? start))
    // The next piece goes behind this one.
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(start + piece.length, start + piece.length)
    })
  }
  return (
    <div className={classes.convention}>
      <TextField
        ref={input}
        label={t('names.convention')}
        value={value}
        onChange={onChange}
        placeholder={example}
        description={t('names.conventionHint')}
        mono
        isOptional
        maxLength={80}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...words}
      />
      <ul className={classes.pieces} aria-label={t('names.pieces')}>
        {pieces.map((piece) => (
          <li key={piece}>
            <button type="button" className={classes.piece} onClick={() => insert(piece)}>
              <IconPlus size={13} stroke={1.9} aria-hidden />
              {t(`names.pieceNames.${nameOfPiece(piece)}`)}
              <code>{piece}</code>
            </button>
          </li>
        ))}
      </ul>
      <table className={classes.samples}>
        <caption>{t('names.samples', { pattern: shown })}</caption>
        <tbody>
          {samplePeople.map((person) => (
            <tr key={person.email}>
              <th scope="row">{`${person.firstName} ${person.lastName}`}</th>
              <td>{isSound ? nameFrom(shown, person) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const nameOfPiece = (piece: Piece) => piece.slice(1, -1) as 'first' | 'f' | 'last' | 'l' | 'email'
