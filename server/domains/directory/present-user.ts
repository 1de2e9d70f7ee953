import type { Named, User } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { guichetApplication } from '../applications/index.ts'
import { displayNameOf, isAccountWithinReach, type UserRow } from '../users/index.ts'

/** Who looks, and what they need to be told about each account. */
export interface Viewer {
  userId: string
  language: Language
  permissions: ReadonlySet<string>
}

/** What an account still needs (M13). A connector needs no person's name, address or password. */
function readinessOf(user: UserRow): User['readiness'] {
  const isPerson = user.type !== 'connector'
  const items: User['readiness'] = [
    { item: 'signInName', done: user.sign_in_name !== '', optional: false },
    { item: 'group', done: user.primary_group_id !== null, optional: false },
  ]
  if (!isPerson) return items
  return [
    ...items,
    { item: 'email', done: user.email !== null, optional: true },
    { item: 'password', done: user.has_password, optional: false },
  ]
}

function applicationsOf(held: string[], language: Language, translate: Translate): User['applications'] {
  const permissionCount = held.length
  if (permissionCount === 0) return []
  const { key } = guichetApplication
  return [
    { key, name: translate(language, `application.${key}.name`), permissionCount, isAll: false, isElsewhere: false },
  ]
}

const instant = (moment: Date | null) => moment?.toISOString() ?? null

/** An account as the viewer may see it. The only place that decides what of a user leaves the server. */
export function presentUser(user: UserRow, viewer: Viewer, translate: Translate): User {
  const primaryGroup: Named | null =
    user.primary_group_id === null ? null : { id: user.primary_group_id, name: user.group_name ?? '' }
  return {
    id: user.id,
    signInName: user.sign_in_name,
    email: user.email,
    firstName: user.first_name,
    lastName: user.last_name,
    displayName: displayNameOf(user),
    position: user.position,
    phone: user.phone,
    mobile: user.mobile,
    language: user.language,
    type: user.type,
    status: user.status,
    primaryGroup,
    primaryGroupFrom: instant(user.primary_group_from),
    primaryGroupUntil: instant(user.primary_group_until),
    secondaryGroups: [],
    permissions: [],
    companies: [],
    allCompaniesLevel: user.all_companies_level,
    managedGroups: null,
    contact: user.contact,
    duties: [],
    neverSignsIn: user.never_signs_in,
    tags: user.tags,
    applications: applicationsOf(user.guichet_held, viewer.language, translate),
    readiness: readinessOf(user),
    secondFactor: user.second_factor,
    emailVerified: user.email_verified_at !== null,
    invitedAt: instant(user.invited_at),
    hasPassword: user.has_password,
    passwordChangedAt: instant(user.password_changed_at),
    mayEdit: viewer.permissions.has('users.manage') && isAccountWithinReach(user, viewer.permissions),
    isSelf: user.id === viewer.userId,
    lastSignInAt: user.last_sign_in_at instanceof Date ? user.last_sign_in_at.toISOString() : null,
    createdAt: user.created_at.toISOString(),
    updatedAt: user.updated_at.toISOString(),
    version: user.version,
  }
}
