export { createGroups, guichetPermissionsOf, isWithinReach, startingGroups, startingGroupsOfProvider } from './group.ts'
export {
  addPermissions,
  findGroup,
  findGroupForUpdate,
  type GroupRow,
  insertGroup,
  listGroups,
  selectGroups,
  updateGroup,
} from './group-queries.ts'
