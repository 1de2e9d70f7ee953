import { createRule } from './create-rule.ts'
import { deleteRule } from './delete-rule.ts'
import { updateDeskSettings } from './update-desk-settings.ts'
import { updateRule } from './update-rule.ts'

/** Every kind of change of the desk's settings and rules. */
export const deskKinds = [updateDeskSettings, createRule, updateRule, deleteRule]

export { deskJobs } from './desk-jobs.ts'
export { registerDeskRoutes } from './desk-routes.ts'
export { deskTexts } from './desk-texts.ts'
