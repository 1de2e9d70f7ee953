import type { JournalEntry } from '../../contract/journal-shapes.ts'
import styles from './sentence.module.css'

/** A sentence of the journal: the names and values in it stand out. */
export function Sentence({ parts }: { parts: JournalEntry['sentence'] }) {
  return (
    <span className={styles.sentence}>
      {parts.map((part, index) =>
        part.role === undefined ? (
          part.text
        ) : (
          // A sentence never changes its parts: the position is their identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence are fixed
          <strong key={index}>{part.text}</strong>
        ),
      )}
    </span>
  )
}

/** Takes the parts of a sentence; returns it as plain text, for accessible names. */
export function sentenceText(parts: JournalEntry['sentence']): string {
  return parts.map((part) => part.text).join('')
}
