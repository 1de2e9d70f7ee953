import type { CreateDraft, SetField } from './create-draft.ts'

/** What every section of the drawer works on; the messages are by field. */
export type SectionProps = {
  draft: CreateDraft
  set: SetField
  problems: Record<string, string>
  warnings: Record<string, string>
}
