import type { FieldWordsOf } from './use-field-words.ts'
import type { MailEditor } from './use-mail-editor.ts'

/** What every part of the form is given: the editor, and what is to be said of a field. */
export type PartProps = { editor: MailEditor; wordsOf: FieldWordsOf }
