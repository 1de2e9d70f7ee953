export { SharedGroupsScreen as default } from '../features/shared-groups/shared-groups-screen.tsx'
