import { Notice } from '../../ui/notice.tsx'

/** The error and the warning of a choice that is no text field. */
export function FieldNotes({ error, warning }: { error?: string; warning?: string }) {
  return (
    <>
      {error !== undefined && <Notice tone="red">{error}</Notice>}
      {warning !== undefined && <Notice tone="amber">{warning}</Notice>}
    </>
  )
}
