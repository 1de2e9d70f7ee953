import type { BulkEdit } from './bulk-edits.ts'

/** A form of the dialog says what is to be done; null while something is still missing. */
export type FormProps = { onChange: (edit: BulkEdit | null) => void }
