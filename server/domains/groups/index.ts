export { createGroups, guichetPermissionsOf, isWithinReach, startingGroups } from './group.ts'
export { findGroup, type GroupRow, listGroups } from './group-queries.ts'
