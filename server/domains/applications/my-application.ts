import { z } from 'zod'
import { patchMyApplicationShape } from '../../../contract/index.ts'
import { notFound } from '../../platform/http/index.ts'
import { defineKind } from '../changes/index.ts'
import { guichetApplication, isGuichetOpenTo } from './guichet-application.ts'
import { findApplicationPermissions, storeTileUse } from './my-application-queries.ts'

const shape = patchMyApplicationShape.extend({ application: z.string().max(60) })

/**
 * A person marks a tile as a favourite, or opens it. A preference of theirs, which nobody else sees: the journal tells
 * nothing of it, and least of all who opens what and when.
 */
export const useMyApplication = defineKind<z.output<typeof shape>, null>({
  kind: 'self.application',
  category: 'accounts',
  permission: null,
  shape: shape as unknown as z.ZodType<z.output<typeof shape>>,
  hasTarget: false,
  needsReason: false,
  load: async ({ tx, actor, authority }, _target, { application }) => {
    const mayUse =
      application === guichetApplication.key
        ? isGuichetOpenTo(authority.permissions)
        : (await findApplicationPermissions(tx, actor.userId, application)).length > 0
    if (!mayUse) throw notFound()
    return null
  },
  authorize: () => [],
  check: async () => ({ problems: [], warnings: [] }),
  effects: () => ({ now: [{ code: 'self.application' }], tells: [] }),
  apply: async ({ tx, actor }, _state, { application, ...use }) => {
    await storeTileUse(tx, { organizationId: actor.organizationId, userId: actor.userId, application }, use)
    return null
  },
})
