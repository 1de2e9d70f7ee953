import type { Group } from '../../../contract/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { isWithinReach } from '../groups/index.ts'
import type { ListedGroup } from './group-page-queries.ts'
import { permissionRefOf } from './group-permissions.ts'

/** Who looks: what they may do, for whom, and which permissions (`application:permission`) they may give at once. */
interface GroupViewer extends Pick<Actor, 'permissions' | 'managedGroups'> {
  givable: ReadonlySet<string>
}

/** A group as the person asking may see it. */
export function presentGroup(group: ListedGroup, viewer: GroupViewer): Group {
  const { permissions, managedGroups, givable } = viewer
  const isTheirs = managedGroups === null || managedGroups.has(group.id)
  const isReached = isTheirs && isWithinReach(group, permissions)
  return {
    id: group.id,
    name: group.name,
    description: group.description,
    permissions: group.permissions.map(permissionRefOf),
    memberCount: group.member_count,
    secondFactor: group.second_factor,
    isShared: group.shared_id !== null,
    mayGive: isReached && permissions.has('users.manage') && group.permissions.every((one) => givable.has(one)),
    mayEdit: isReached && permissions.has('groups.manage') && group.shared_id === null,
    version: group.version,
  }
}
