export { TagsScreen as default } from '../features/tags/tags-screen.tsx'
