import type { z } from 'zod'
import { changeMyPasswordShape, patchMeShape } from '../../../contract/index.ts'
import { type FieldFault, notFound } from '../../platform/http/index.ts'
import { hashPassword, verifyPassword } from '../../platform/secrets/index.ts'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import { cancelLinks } from '../links/index.ts'
import { findPasswordHash, isPasswordReused, newPasswordFaults, storePassword } from '../passwords/index.ts'
import { type EndAccess, findSelf, holdAccount, type SelfRow, setTheme } from '../sessions/index.ts'
import { displayNameOf, ownerOf, passwordOwnerOf, updateUser } from '../users/index.ts'

async function loadSelf({ tx, actor }: ChangeContext): Promise<SelfRow> {
  const self = await findSelf(tx, actor.userId)
  if (!self) throw notFound()
  return self
}

const nothing = async () => ({ problems: [], warnings: [] })

/** B8: a person's own language and appearance. */
export const changeMyPreferences = defineKind<z.output<typeof patchMeShape>, SelfRow>({
  kind: 'self.preferences',
  category: 'accounts',
  permission: null,
  shape: patchMeShape,
  hasTarget: false,
  needsReason: false,
  load: loadSelf,
  authorize: () => [],
  check: nothing,
  effects: () => ({ now: [{ code: 'self.preferences' }], tells: [] }),
  apply: async ({ tx }, self, values) => {
    const fields = (['language', 'theme'] as const).filter((field) => (values[field] ?? self[field]) !== self[field])
    if (fields.length === 0) return null
    // An appearance is nobody else's business: it makes no administrator's edit stale.
    if (values.theme) await setTheme(tx, self.id, values.theme)
    if (fields.includes('language')) await updateUser(tx, self.id, { language: values.language })
    const pick = (from: Partial<SelfRow>) => Object.fromEntries(fields.map((field) => [field, from[field]]))
    return { targetId: self.id, targetName: displayNameOf(self), before: pick(self), after: pick(values) }
  },
})

type PasswordValues = z.output<typeof changeMyPasswordShape> & { passwordHash?: string; isReused?: boolean }
type PasswordState = SelfRow & { isCurrentRight: boolean }

async function passwordFaults(
  { tx, actor }: ChangeContext,
  self: PasswordState,
  values: PasswordValues,
): Promise<FieldFault[]> {
  if (!self.isCurrentRight) return [{ field: '/currentPassword', code: 'passwordWrong' }]
  if (values.currentPassword === values.newPassword) return [{ field: '/newPassword', code: 'passwordSame' }]
  if (values.isReused) return [{ field: '/newPassword', code: 'passwordReused' }]
  return newPasswordFaults(tx, actor.organizationId, '/newPassword', values.newPassword, passwordOwnerOf(self))
}

/** A person chooses their own password. All their sessions end; the route opens a new one. */
export const changeMyPassword = (endAccess: EndAccess) =>
  defineKind<PasswordValues, PasswordState>({
    kind: 'self.password',
    category: 'accounts',
    permission: null,
    shape: changeMyPasswordShape as unknown as z.ZodType<PasswordValues>,
    hasTarget: false,
    needsReason: false,
    prepare: async (values, { db, actor }) => {
      const isReused = await isPasswordReused(db, actor, values.newPassword, 'owner')
      return { ...values, isReused, passwordHash: await hashPassword(values.newPassword) }
    },
    load: async (context, _target, values) => {
      // One after the other: the second of two at once has to know the first one's password.
      await holdAccount(context.tx, context.actor.userId)
      const self = await loadSelf(context)
      const hash = await findPasswordHash(context.tx, self.id)
      const isCurrentRight = hash !== undefined && (await verifyPassword(hash, values.currentPassword))
      return { ...self, isCurrentRight }
    },
    authorize: () => [],
    tells: ownerOf,
    check: async (context, self, values) => ({ problems: await passwordFaults(context, self, values), warnings: [] }),
    effects: () => ({ now: [{ code: 'self.password' }, { code: 'user.sessionsEnded' }], tells: [] }),
    apply: async ({ tx, actor }, self, values) => {
      const hash = values.passwordHash ?? (await hashPassword(values.newPassword))
      await storePassword(tx, actor.organizationId, self.id, { hash, mustChange: false })
      await cancelLinks(tx, self.id, ['passwordReset'])
      await endAccess.ofUser(tx, { organizationId: actor.organizationId, userId: self.id })
      return { targetId: self.id, targetName: displayNameOf(self), before: null, after: null }
    },
  })
