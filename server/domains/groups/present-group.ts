import type { Group, PermissionRef } from '../../../contract/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { isWithinReach } from './group.ts'
import type { ListedGroup } from './group-page-queries.ts'

/** `application:permission` as the two keys it is made of. */
export function permissionRefOf(written: string): PermissionRef {
  const colon = written.indexOf(':')
  return { application: written.slice(0, colon), permission: written.slice(colon + 1) }
}

/** A group as the person asking may see it. */
export function presentGroup(group: ListedGroup, viewer: Pick<Actor, 'permissions'>): Group {
  const isReached = isWithinReach(group, viewer.permissions)
  return {
    id: group.id,
    name: group.name,
    description: group.description,
    permissions: group.permissions.map(permissionRefOf),
    memberCount: group.member_count,
    secondFactor: group.second_factor,
    isShared: group.shared_id !== null,
    mayGive: isReached,
    mayEdit: isReached && group.shared_id === null && viewer.permissions.has('groups.manage'),
    version: group.version,
  }
}
