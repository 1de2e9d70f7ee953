import type { z } from 'zod'
import { type Named, updateContactShape } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { type ChangeContext, defineKind, type Effect } from '../changes/index.ts'
import { differenceOf, isAsLeft } from '../journal/index.ts'
import { type Card, type ContactRow, cardAfter, contactName, followedChanges, snapshotOf } from './contact.ts'
import { cardFaults, contactsChange, findCompany, loadContact } from './contact-change.ts'
import { updateContactRow } from './contact-queries.ts'

type Values = z.output<typeof updateContactShape>

/** What it means for accounts to follow their card: that one may not touch them, what is wrong with them then, who is written to. */
export interface FollowersVerdict {
  refusals: FieldFault[]
  problems: FieldFault[]
  tells: Effect[]
}

/** Judges that these accounts get these fields of their card. Accounts are a domain above: the wiring supplies it. */
export type JudgeFollowers = (
  context: ChangeContext,
  userIds: string[],
  fields: Partial<Card>,
) => Promise<FollowersVerdict>

interface State {
  row: ContactRow
  card: Card
  /** Undefined: there is none of this id. */
  company: Named | null | undefined
  /** The fields that the linked accounts get. */
  followed: Partial<Card>
  verdict: FollowersVerdict
}

async function load(
  context: ChangeContext,
  target: string | undefined,
  values: Values,
  judgeFollowers: JudgeFollowers,
): Promise<State> {
  const row = await loadContact(context, target)
  const { company: companyId, ...fields } = values
  const card = cardAfter(row, fields)
  const company = companyId === undefined ? row.company : await findCompany(context.tx, companyId)
  const followed = followedChanges(row, card)
  const ids = row.users.map(({ id }) => id)
  const verdict = isEmpty(followed)
    ? { refusals: [], problems: [], tells: [] }
    : await judgeFollowers(context, ids, followed)
  return { row, card, company, followed, verdict }
}

const isEmpty = (fields: object) => Object.keys(fields).length === 0

const differenceIn = ({ row, card, company = null }: State) =>
  differenceOf(snapshotOf(row, row.company), snapshotOf(card, company))

function problemsOf({ card, company, verdict }: State): FieldFault[] {
  const own = cardFaults(card, company)
  return [...own, ...verdict.problems.filter(({ field }) => !own.some((fault) => fault.field === field))]
}

function effects({ row, followed, verdict: { tells } }: State): { now: Effect[]; tells: Effect[] } {
  const now = [{ code: 'contact.updated', values: { name: contactName(row) } }]
  return { now: isEmpty(followed) || row.users.length === 0 ? now : [...now, followersEffect(row)], tells }
}

const followersEffect = ({ users }: ContactRow) => ({
  code: 'contact.followed',
  values: { name: users.map(({ name }) => name).join(', ') },
})

/** B2: changes a card. The accounts linked to it follow in the same transaction, each by a change of its own. */
export const updateContact = (judgeFollowers: JudgeFollowers) =>
  defineKind<Values, State>({
    ...contactsChange,
    kind: 'contact.update',
    shape: updateContactShape as unknown as z.ZodType<Values>,
    hasTarget: true,
    load: (context, target, values) => load(context, target, values, judgeFollowers),
    versionOf: ({ row }) => row.version,
    authorize: (_context, { verdict }) => verdict.refusals,
    check: async (_context, state) => ({ problems: problemsOf(state), warnings: [] }),
    effects,
    changesNothing: (state) => differenceIn(state) === null,
    apply: async ({ tx }, state) => {
      const { row, card, company, followed } = state
      const difference = differenceIn(state)
      if (!difference) return null
      await updateContactRow(tx, row.id, card, company?.id ?? null)
      const follows = isEmpty(followed) ? [] : row.users.map(({ id }) => followerChange(id, followed))
      return { targetId: row.id, targetName: contactName(card), ...difference, follows }
    },
    inverse: ({ target_id: target, before }) => (target && before ? inverseOf(target, before) : null),
    isStillAsLeft: ({ row }, entry) => isAsLeft(snapshotOf(row, row.company), entry.after),
  })

const followerChange = (target: string, fields: Partial<Card>) => ({ kind: 'user.update', target, values: fields })

function inverseOf(target: string, before: Record<string, unknown>) {
  const { company, ...fields } = before
  const formerCompany = company === undefined ? {} : { company: (company as Named | null)?.id ?? null }
  return { kind: 'contact.update', target, values: { ...fields, ...formerCompany } }
}
