import { createApplication } from './create-application.ts'
import { decideForCustomer } from './decide-for-customer.ts'
import { deleteApplication } from './delete-application.ts'
import { useMyApplication } from './my-application.ts'
import { renewApplicationSecret } from './renew-secret.ts'
import { updateApplication } from './update-application.ts'

/** Every kind of change of applications, and of what a person does with their tiles. */
export const applicationKinds = [
  createApplication,
  updateApplication,
  deleteApplication,
  renewApplicationSecret,
  decideForCustomer,
  useMyApplication,
]

export type { ApplicationRow } from './application.ts'
export { listApplications, selectApplicationByKey } from './application-queries.ts'
export { registerApplicationRoutes } from './application-routes.ts'
export { applicationTexts } from './application-texts.ts'
export { mailScope, oidcPaths, oidcScopes } from './connection.ts'
export { storeEnabled, storeModes } from './customer-queries.ts'
export {
  administratorPermission,
  type GuichetPermission,
  grantablePermissions,
  guichetApplication,
} from './guichet-application.ts'
export { findApplicationPermissions } from './my-application-queries.ts'
export { registerMyApplicationRoutes } from './my-application-routes.ts'
export { tellCustomerJob } from './tell-customer.ts'
