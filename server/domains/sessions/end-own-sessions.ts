import { z } from 'zod'
import { idShape } from '../../../contract/index.ts'
import { notFound } from '../../platform/http/index.ts'
import { defineKind } from '../changes/index.ts'
import type { EndAccess } from './end-access.ts'

const shape = z.strictObject({
  /** The session to end; absent, all but the one that `keep` names. */
  session: idShape.optional(),
  keep: idShape.optional(),
})

/** A person signs out one of their devices, or all others. */
export const endOwnSessions = (endAccess: EndAccess) =>
  defineKind<z.output<typeof shape>, null>({
    kind: 'self.session.end',
    category: 'signIns',
    permission: null,
    shape,
    hasTarget: false,
    needsReason: false,
    load: async () => null,
    authorize: () => [],
    check: async () => ({ problems: [], warnings: [] }),
    effects: () => ({ now: [{ code: 'self.session.end' }], tells: [] }),
    apply: async ({ tx, actor }, _state, values) => {
      const applied = { targetId: actor.userId, targetName: actor.name, before: null, after: null }
      if (values.session === undefined) await endAccess.ofUser(tx, actor, values.keep)
      else if (!(await endAccess.ofSession(tx, actor, values.session))) throw notFound()
      return applied
    },
  })
