import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createContactShape, type Named } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { type Card, cardAfter, contactName, snapshotOf } from './contact.ts'
import { cardFaults, contactsChange, findCompany } from './contact-change.ts'
import { insertContact } from './contact-queries.ts'

type Values = z.output<typeof createContactShape>

interface State {
  id: string
  card: Card
  /** Undefined: there is none of this id. */
  company: Named | null | undefined
}

const empty: Card = { firstName: '', lastName: '', email: null, phone: null, mobile: null, position: null }

/** B2: the card of a person, made before there is an account. Undoing a deletion brings the same one back. */
export const createContact = defineKind<Values, State>({
  ...contactsChange,
  kind: 'contact.create',
  shape: createContactShape as unknown as z.ZodType<Values>,
  hasTarget: false,
  load: async ({ tx, undoOf }, _target, values) => ({
    id: undoOf?.target_id ?? uuidv7(),
    card: cardAfter(empty, values),
    company: await findCompany(tx, values.company ?? null),
  }),
  authorize: () => [],
  check: async (_context, { card, company }) => ({ problems: cardFaults(card, company), warnings: [] }),
  effects: ({ card }) => ({ now: [{ code: 'contact.created', values: { name: contactName(card) } }], tells: [] }),
  apply: async ({ tx, actor }, { id, card, company = null }) => {
    await insertContact(tx, actor.organizationId, id, card, company?.id ?? null)
    return { targetId: id, targetName: contactName(card), before: null, after: snapshotOf(card, company) }
  },
  inverse: (entry) => (entry.target_id ? { kind: 'contact.delete', target: entry.target_id, values: {} } : null),
})
