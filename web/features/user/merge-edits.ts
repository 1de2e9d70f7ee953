import type { User } from '../../../contract/user-shapes.ts'
import { type DraftField, draftOf, sameValue, type UserDraft } from './user-draft.ts'

/** What two simultaneous edits did to one account, field by field. */
export type Merge = {
  /** Changed by the other person only: taken in without asking. */
  takenIn: DraftField[]
  /** Changed by both to different values: the person who saves second chooses. */
  conflicts: DraftField[]
}

/**
 * Takes the account as it was when editing began, as somebody else saved it since, and the edits
 * made here; returns which fields are taken in and which need a choice.
 */
export function mergeEdits(before: User, theirs: User, edits: Partial<UserDraft>): Merge {
  const was = draftOf(before)
  const is = draftOf(theirs)
  const changedByThem = (Object.keys(was) as DraftField[]).filter((field) => !sameValue(was[field], is[field]))
  return {
    takenIn: changedByThem.filter((field) => edits[field] === undefined),
    conflicts: changedByThem.filter((field) => {
      const mine = edits[field]
      return mine !== undefined && !sameValue(mine, is[field])
    }),
  }
}

/** Takes my edits and the fields where theirs win; returns the edits left to save on top of theirs. */
export function editsToKeep(theirs: User, edits: Partial<UserDraft>, givenUp: DraftField[]): Partial<UserDraft> {
  const is = draftOf(theirs)
  const kept = (Object.entries(edits) as [DraftField, UserDraft[DraftField]][]).filter(
    ([field, value]) => !givenUp.includes(field) && !sameValue(value, is[field]),
  )
  return Object.fromEntries(kept)
}
