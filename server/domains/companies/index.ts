import { createCompany } from './create-company.ts'
import { deleteCompany } from './delete-company.ts'
import { updateCompany } from './update-company.ts'

/** Every kind of change of companies. */
export const companyKinds = [createCompany, updateCompany, deleteCompany]

export { findCompanies, findCompanyClaims } from './company-queries.ts'
export { registerCompanyRoutes } from './company-routes.ts'
export { companyTexts } from './company-texts.ts'
