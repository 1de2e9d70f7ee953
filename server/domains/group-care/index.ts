import { createGroup } from './create-group.ts'
import { deleteGroupKind } from './delete-group.ts'
import { updateGroupKind } from './update-group.ts'

/** Every kind of change of groups: an organization's own, and the vendor's. */
export const groupKinds = (canMail: boolean) => [createGroup, updateGroupKind(canMail), deleteGroupKind]

export { groupCareTexts } from './group-care-texts.ts'
export { registerGroupRoutes } from './group-routes.ts'
export { tellMembersJobs } from './tell-members.ts'
