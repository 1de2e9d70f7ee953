export { registerDirectoryRoutes } from './directory-routes.ts'
export { targetPresenter } from './present-target.ts'
