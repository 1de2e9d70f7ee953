import { z } from 'zod'
import type { Named } from '../../../contract/index.ts'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import { isAsLeft } from '../journal/index.ts'
import { type ContactRow, contactName, presentContact, snapshotOf } from './contact.ts'
import { contactsChange, loadContact } from './contact-change.ts'
import { deleteContactRow } from './contact-queries.ts'

/** Refused with the names of the accounts; of those that one does not look after, one learns no more than that there are. */
function useFaults({ authority }: ChangeContext, row: ContactRow) {
  if (row.users.length === 0) return []
  const names = presentContact(row, authority).users.map(({ name }) => name)
  if (names.length < row.users.length) return [{ field: '', code: 'contactInUseElsewhere' }]
  return [{ field: '', code: 'contactInUse', values: { names: names.join(', ') } }]
}

/** B2: removes a card that no account is linked to. */
export const deleteContact = defineKind<Record<string, never>, ContactRow>({
  ...contactsChange,
  kind: 'contact.delete',
  shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  hasTarget: true,
  load: loadContact,
  versionOf: (row) => row.version,
  authorize: () => [],
  check: async (context, row) => ({ problems: useFaults(context, row), warnings: [] }),
  effects: (row) => ({ now: [{ code: 'contact.deleted', values: { name: contactName(row) } }], tells: [] }),
  apply: async ({ tx }, row) => {
    await deleteContactRow(tx, row.id)
    return { targetId: row.id, targetName: contactName(row), before: snapshotOf(row, row.company), after: null }
  },
  inverse: ({ before }) =>
    before && {
      kind: 'contact.create',
      values: { ...before, company: (before.company as Named | null)?.id ?? null },
    },
  isStillAsLeft: (row, entry) => isAsLeft(snapshotOf(row, row.company), entry.after),
})
