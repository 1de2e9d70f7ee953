export { registerAuthzenRoutes } from './authzen-routes.ts'
