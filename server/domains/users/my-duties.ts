import type { z } from 'zod'
import { patchMyDutiesShape } from '../../../contract/index.ts'
import { notFound } from '../../platform/http/index.ts'
import { defineKind } from '../changes/index.ts'
import {
  changesNoDuty,
  type DutyWriting,
  dutyFaults,
  loadDuties,
  ownDutyRefusals,
  snapshotsOf,
  storeDuties,
} from '../duties/index.ts'
import { displayNameOf, type UserRow } from './user.ts'
import { findUserForUpdate, updateUser } from './user-queries.ts'

type Values = z.output<typeof patchMyDutiesShape>

interface State {
  user: UserRow
  duties: DutyWriting
}

/** C7: a person fills in themselves what their organization or an application asks of them. */
export const changeMyDuties = defineKind<Values, State>({
  kind: 'self.duties',
  category: 'accounts',
  permission: null,
  shape: patchMyDutiesShape as unknown as z.ZodType<Values>,
  hasTarget: false,
  needsReason: false,
  load: async (context, _target, values) => {
    const user = await findUserForUpdate(context.tx, context.actor.userId)
    if (!user) throw notFound()
    return { user, duties: await loadDuties(context, user.duties, values.duties) }
  },
  authorize: (_context, { duties }) => ownDutyRefusals(duties),
  check: async (_context, { duties }) => ({ problems: dutyFaults(duties, true), warnings: [] }),
  changesNothing: ({ duties }) => changesNoDuty(duties),
  effects: () => ({ now: [{ code: 'self.duties' }], tells: [] }),
  apply: async ({ tx, actor }, { user, duties }) => {
    if (changesNoDuty(duties)) return null
    await storeDuties(tx, actor.organizationId, user.id, duties)
    await updateUser(tx, user.id, {})
    return { targetId: user.id, targetName: displayNameOf(user), ...snapshotsOf(duties) }
  },
})
