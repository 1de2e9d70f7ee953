export { openOrganization, slugOf } from './open-organization.ts'
export { anyOrganization, findOrganizations, lockSetup, type OrganizationRow } from './organization-queries.ts'
export { organizationTexts } from './organization-texts.ts'
