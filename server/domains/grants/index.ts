import { copyRights } from './copy-rights.ts'
import { userRights } from './user-rights.ts'

/** Every kind of change of what people are given. */
export const grantKinds = [userRights, copyRights]

export { grantJobs } from './grant-jobs.ts'
export { registerGrantRoutes } from './grants-routes.ts'
export { grantTexts } from './grants-texts.ts'
export { keptRights } from './kept-rights.ts'
export { findVisible } from './visible-user.ts'
