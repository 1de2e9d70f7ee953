export { findRequested, judgeRights, type RightsVerdict } from './judge-rights.ts'
export { type Dates, movements, type Path, pathsOfGroup, permissionOf } from './path.ts'
export {
  databaseTime,
  findGuichetModes,
  findPaths,
  guichetPermissionsHeld,
  guichetPermissionsNow,
  managedGroupsOf,
} from './rights-queries.ts'
export { rightsTexts } from './rights-texts.ts'
