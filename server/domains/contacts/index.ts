import { createContact } from './create-contact.ts'
import { deleteContact } from './delete-contact.ts'
import { type JudgeFollowers, updateContact } from './update-contact.ts'

/** Every kind of change of contact cards. */
export const contactKinds = (judgeFollowers: JudgeFollowers) => [
  createContact,
  updateContact(judgeFollowers),
  deleteContact,
]

export { type Card, contactName, followedFields } from './contact.ts'
export { type ContactClaims, findContactClaims, findContactToFollow } from './contact-queries.ts'
export { registerContactRoutes } from './contact-routes.ts'
export { contactTexts } from './contact-texts.ts'
export type { FollowersVerdict, JudgeFollowers } from './update-contact.ts'
