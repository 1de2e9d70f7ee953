import type { FollowedField } from '../../app/person/person-draft.ts'
import type { Access, CreateDraft, EditDraft, SetField } from './create-draft.ts'
import type { NameChoice } from './use-name-proposal.ts'

/** What every section of the drawer works on; the messages are by field. */
export type SectionProps = {
  draft: CreateDraft
  set: SetField
  edit: EditDraft
  /** B2: what the chosen contact card says. */
  followed: Partial<Record<FollowedField, string>>
  /** F4: the vendor decides about the whole account. */
  isAsked: boolean
  /** The choice in force, made or by default. */
  access: Access
  /** Undefined where the clerk may not know. */
  canSendMail: boolean | undefined
  name: NameChoice
  problems: Record<string, string>
  warnings: Record<string, string>
}
