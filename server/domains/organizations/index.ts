export { openOrganization, slugOf } from './open-organization.ts'
export { anyOrganization, lockSetup } from './organization-queries.ts'
export { organizationTexts } from './organization-texts.ts'
