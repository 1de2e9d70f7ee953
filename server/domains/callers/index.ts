export { registerCallRoutes } from './call-routes.ts'
export { callerJobs } from './caller-jobs.ts'
export { callerTexts } from './caller-texts.ts'
export { registerCallerSearchRoute } from './search-routes.ts'
