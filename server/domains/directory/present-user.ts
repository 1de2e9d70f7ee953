import type { Named, User } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { presentUserDuty } from '../duties/index.ts'
import { isMailReady } from '../mail-accounts/index.ts'
import { displayNameOf, isAccountWithinReach } from '../users/index.ts'
import type { Catalogue, PersonRow } from './person-queries.ts'
import { guichetPermissionsOf, type Holdings, rightsReader } from './present-cells.ts'

/** Who looks, and what they need to be told about each account. */
export interface Viewer {
  userId: string
  language: Language
  permissions: ReadonlySet<string>
  organizationKind?: 'customer' | 'provider'
  managedGroups?: ReadonlySet<string> | null
}

/** As the road will judge it: nobody edits an account above their own, or one that looks after more people. */
function mayEdit(user: PersonRow, holdings: Holdings, viewer: Viewer): boolean {
  const account = { guichet_held: guichetPermissionsOf(holdings) }
  const { managedGroups } = viewer
  const looksAfterMore = managedGroups && !user.managed_groups?.every(({ id }) => managedGroups.has(id))
  return (
    viewer.permissions.has('users.manage') &&
    isAccountWithinReach(account, viewer.permissions) &&
    !(account.guichet_held.length > 0 && looksAfterMore)
  )
}

/** What an account still needs (M13). A connector, and who never signs in (C6), needs neither address nor password. */
function readinessOf(user: PersonRow, mail: Catalogue['mail']): User['readiness'] {
  const signsInByHand = user.type !== 'connector' && !user.never_signs_in
  const items: User['readiness'] = [
    { item: 'signInName', done: user.sign_in_name !== '', optional: false },
    { item: 'group', done: user.primary_group_id !== null, optional: false },
  ]
  if (!signsInByHand) return items
  const isReady = isMailReady(mail, user.mail, { signInName: user.sign_in_name, email: user.email })
  return [
    ...items,
    { item: 'email', done: user.email !== null, optional: true },
    { item: 'password', done: user.has_password, optional: false },
    ...(isReady === null ? [] : [{ item: 'mailAccount' as const, done: isReady, optional: false }]),
  ]
}

const instant = (moment: Date | null) => moment?.toISOString() ?? null
const told = (moment: string | null) => moment && new Date(moment).toISOString()
const toldDates = ({ from, until }: { from: string | null; until: string | null }) => ({
  from: told(from),
  until: told(until),
})

/** Presents the accounts of one statement as the viewer may see them. */
export function presentUsers(rows: PersonRow[], viewer: Viewer, translate: Translate): User[] {
  const { language, organizationKind = 'customer' } = viewer
  const catalogue = rows[0]?.catalogue ?? { offered: [], viewedInGuichet: [], groups: {}, mail: null }
  const reader = rightsReader(catalogue, { language, organizationKind, translate })
  return rows.map((row) => presentUser(row, viewer, reader, catalogue.mail))
}

/** An account as the viewer may see it. The only place that decides what of a user leaves the server. */
function presentUser(
  user: PersonRow,
  viewer: Viewer,
  reader: ReturnType<typeof rightsReader>,
  mail: Catalogue['mail'],
): User {
  const holdings = reader.holdingsOf(user)
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
    secondaryGroups: user.secondary_groups.map(({ id, name, ...dates }) => ({ id, name, ...toldDates(dates) })),
    permissions: user.single_permissions.map(({ application, permission, ...dates }) => ({
      application,
      permission,
      ...toldDates(dates),
    })),
    companies: user.companies,
    allCompaniesLevel: user.all_companies_level,
    managedGroups: user.managed_groups,
    contact: user.contact,
    duties: user.duties.map((duty) => presentUserDuty(duty, viewer.language)),
    neverSignsIn: user.never_signs_in,
    tags: user.tags,
    pendingTickets: user.pending_tickets,
    applications: reader.cells(user, holdings),
    readiness: readinessOf(user, mail),
    secondFactor: user.second_factor,
    emailVerified: user.email_verified_at !== null,
    invitedAt: instant(user.invited_at),
    hasPassword: user.has_password,
    passwordChangedAt: instant(user.password_changed_at),
    mayEdit: mayEdit(user, holdings, viewer),
    isSelf: user.id === viewer.userId,
    lastSignInAt: user.last_sign_in_at instanceof Date ? user.last_sign_in_at.toISOString() : null,
    createdAt: user.created_at.toISOString(),
    updatedAt: user.updated_at.toISOString(),
    version: user.version,
  }
}
