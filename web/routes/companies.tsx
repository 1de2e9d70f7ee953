export { CompaniesScreen as default } from '../features/companies/companies-screen.tsx'
