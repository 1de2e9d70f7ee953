import { createGroup } from './create-group.ts'
import { createSharedGroup } from './create-shared-group.ts'
import { deleteGroupKind } from './delete-group.ts'
import { deleteSharedGroupKind } from './delete-shared-group.ts'
import { updateGroupKind } from './update-group.ts'
import { updateSharedGroup } from './update-shared-group.ts'

/** Every kind of change of groups: an organization's own, and the vendor's. */
export const groupKinds = (canMail: boolean) => [
  createGroup,
  updateGroupKind(canMail),
  deleteGroupKind,
  createSharedGroup,
  updateSharedGroup,
  deleteSharedGroupKind,
]

export { groupCareTexts } from './group-care-texts.ts'
export { registerGroupRoutes } from './group-routes.ts'
export { registerSharedGroupRoutes } from './shared-group-routes.ts'
export { tellMembersJobs } from './tell-members.ts'
