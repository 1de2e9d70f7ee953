import { deactivateUser, reactivateUser } from './change-status.ts'
import { createTag } from './create-tag.ts'
import { createUser } from './create-user.ts'
import { deleteTag } from './delete-tag.ts'
import { deleteUser } from './delete-user.ts'
import type { EndSessions } from './end-sessions.ts'
import { cancelInvitation, inviteUser } from './invite-user.ts'
import type { KeptRights } from './kept-rights.ts'
import { changeMyDuties } from './my-duties.ts'
import { setPassword } from './set-password.ts'
import { updateTag } from './update-tag.ts'
import { updateUser } from './update-user.ts'

/** Every kind of change of users and of what is theirs. */
export const userKinds = (endSessions: EndSessions, canMail: boolean, rights: KeptRights) => [
  createUser(canMail, rights),
  updateUser(endSessions, canMail),
  inviteUser(canMail),
  cancelInvitation,
  deactivateUser(endSessions),
  reactivateUser,
  deleteUser(endSessions, rights),
  setPassword(endSessions),
  createTag,
  updateTag,
  deleteTag,
  changeMyDuties,
]

export { accountChange } from './account-change.ts'
export { accountFieldsOf, checkAccount } from './account-checks.ts'
export { ownerOf } from './account-owner.ts'
export { hasAdministrator, leavesNoAdministrator, lockAdministrators } from './administrator-queries.ts'
export type { EndSessions } from './end-sessions.ts'
export { loadFollowing } from './follow-card.ts'
export { freeSignInName } from './free-sign-in-name.ts'
export { cancelMailedLinks } from './invitation.ts'
export { judgeFollowers } from './judge-followers.ts'
export type { KeptRights } from './kept-rights.ts'
export { loadAuthority } from './load-authority.ts'
export { registerMyDutyRoutes } from './my-duty-routes.ts'
export { checkOrganizationRules } from './organization-rules.ts'
export { empowermentFaults, losesLasting } from './primary-group.ts'
export { doesNameMatch, foldName } from './sign-in-name.ts'
export { registerSignInNameRoutes } from './sign-in-name-routes.ts'
export { listTags } from './tag-queries.ts'
export { lastAdministratorFault, loadTarget, lockIfAdministrator, type TargetUser } from './target-user.ts'
export { displayNameOf, passwordOwnerOf, type UserRow } from './user.ts'
export { isAccountWithinReach, isBeyondSight, mayNotBeSelf, mayPlaceIn, mayTouch } from './user-access.ts'
export { userNoticeTexts } from './user-notice-texts.ts'
export { findUser, type People, selectAccounts, updateUser } from './user-queries.ts'
export { registerUserRoutes } from './user-routes.ts'
export { userTexts } from './user-texts.ts'
